using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Somebody in front of a staff page.</summary>
/// <param name="Who">The staff member; null when nobody is known.</param>
/// <param name="Chooses">Forms ask who acts.</param>
/// <param name="MayAdminister">They may change the clinic's settings.</param>
/// <param name="Token">For the page's forms.</param>
/// <param name="Roster">The roster in force.</param>
/// <param name="Now">The instant.</param>
/// <param name="Times">The clock they read: that of their own zone where their browser has said it, else the clinic's.</param>
/// <param name="ClinicZone">The clinic's zone: what is typed into a form is meant by it, wherever somebody sits.</param>
/// <param name="Said">What the action before this page said, as a code of ours; anything else is not shown.</param>
public sealed record StaffRequest(
    StaffId? Who, bool Chooses, bool MayAdminister, string Token, OnCallRoster? Roster, DateTimeOffset Now, StaffTimes Times, IanaZone ClinicZone, string Said)
{
    public const string TokenField = "token";
    public const string ByField = "by";
    public const string SaidField = "said";

    /// <summary>It answers a form: what was typed would be lost if the page were asked for anew.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Which clock a page's times are by.</summary>
    public string ClockName => Times.Zone.Value == ClinicZone.Value
        ? $"clinic time ({ClinicZone.Value})"
        : $"your time ({Times.ZoneName}; the clinic's is {ClinicZone.Value})";

    /// <summary>The hint at a field that takes a time.</summary>
    public string ByTheClinicsClock => $"By the clinic's clock ({ClinicZone.Value}).";

    /// <summary>Why nothing was done for somebody who is not known, and what they can do about it.</summary>
    public string WhoAreYou => Chooses ? StaffWords.WhoAreYou : StaffWords.NotOnRoster;

    /// <summary>The name of a staff member; the id of one who has left the roster.</summary>
    public string NameOf(StaffId staff) => Roster.Find(staff)?.Name ?? staff.Value;

    /// <summary>The name behind an actor's id in a record.</summary>
    public string NameOf(string actor) => StaffId.TryParse(actor, out var staff) ? NameOf(staff) : actor;

    /// <summary>The names of several.</summary>
    public string NamesOf(IEnumerable<StaffId> staff) => string.Join(", ", staff.Select(NameOf));
}
