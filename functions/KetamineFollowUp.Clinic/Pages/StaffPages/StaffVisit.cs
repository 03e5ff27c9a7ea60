using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Somebody in front of a staff page.</summary>
/// <param name="Who">The staff member; null when nobody is known.</param>
/// <param name="Chooses">Forms ask who acts.</param>
/// <param name="MayAdminister">They may change the clinic's settings.</param>
/// <param name="Token">For the page's forms.</param>
/// <param name="Roster">The roster in force.</param>
/// <param name="Now">The instant.</param>
/// <param name="Times">The clock they read.</param>
/// <param name="Said">What the action before this page said, as a code of ours; anything else is not shown.</param>
public sealed record StaffVisit(
    StaffId? Who, bool Chooses, bool MayAdminister, string Token, Roster? Roster, DateTimeOffset Now, StaffTimes Times, string Said)
{
    public const string TokenField = "token";
    public const string ByField = "by";
    public const string SaidField = "said";

    /// <summary>Why nothing was done for somebody who is not known, and what they can do about it.</summary>
    public string WhoAreYou => Chooses ? StaffWords.WhoAreYou : StaffWords.NotOnRoster;

    /// <summary>The name of a staff member; the id of one who has left the roster.</summary>
    public string NameOf(StaffId staff) => Roster.Find(staff)?.Name ?? staff.Value;

    /// <summary>The name behind an actor's id in a record.</summary>
    public string NameOf(string actor) => StaffId.TryParse(actor, out var staff) ? NameOf(staff) : actor;

    /// <summary>The names of several.</summary>
    public string NamesOf(IEnumerable<StaffId> staff) => string.Join(", ", staff.Select(NameOf));
}
