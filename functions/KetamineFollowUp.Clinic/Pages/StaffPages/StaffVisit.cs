using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Somebody in front of a staff page.</summary>
/// <param name="Who">The staff member; null when nobody is known.</param>
/// <param name="Chooses">Forms ask who acts.</param>
/// <param name="Token">For the page's forms.</param>
/// <param name="Roster">The roster in force.</param>
/// <param name="Now">The instant.</param>
/// <param name="Said">What the action before this page said, as a code of ours; anything else is not shown.</param>
internal sealed record StaffVisit(StaffId? Who, bool Chooses, string Token, Roster? Roster, DateTimeOffset Now, string Said)
{
    public const string TokenField = "token";
    public const string ByField = "by";
    public const string SaidField = "said";

    /// <summary>The name of a staff member; the id of one who has left the roster.</summary>
    public string NameOf(StaffId staff) => Roster.Find(staff)?.Name ?? staff.Value;

    /// <summary>The name behind an actor's id in a record.</summary>
    public string NameOf(string actor) => StaffId.TryParse(actor, out var staff) ? NameOf(staff) : actor;

    /// <summary>What every form carries: its token, and who acts where nobody is signed in.</summary>
    /// <param name="form">Unique on the page; the field's id is made of it.</param>
    public Html FormFields(string form) => Html.Of($"""
        <input type="hidden" name="{TokenField}" value="{Token}">
        {(Chooses ? Choice(form) : Html.Empty)}
        """);

    private Html Choice(string form) => Html.Of($"""
        <p><label for="{form}-by">Who are you?</label>
        <select id="{form}-by" name="{ByField}">
        <option value="">Choose your name</option>
        {(Roster?.Members ?? []).Select(Member)}
        </select></p>
        """);

    private Html Member(StaffMember member) =>
        Html.Of($"""<option value="{member.StaffId.Value}"{(member.StaffId == Who ? Html.Of($" selected") : Html.Empty)}>{member.Name}</option>""");
}
