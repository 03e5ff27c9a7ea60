using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Looks;

/// <summary>What was looked at.</summary>
public enum LookKind
{
    /// <summary>A patient's record: their page, chart, forms, timeline.</summary>
    [JsonStringEnumMemberName("record")]
    Record,

    /// <summary>An alert.</summary>
    [JsonStringEnumMemberName("alert")]
    Alert,

    /// <summary>A booster review.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>The clinic's outcomes, as a page or a file.</summary>
    [JsonStringEnumMemberName("outcomes")]
    Outcomes,

    /// <summary>A list of patients or a search for one.</summary>
    [JsonStringEnumMemberName("search")]
    Search,
}

/// <summary>Somebody read something about a patient or about all of them.</summary>
/// <param name="At">When; of several looks of the same kind within <see cref="Together"/>, the first.</param>
/// <param name="Who">The id of a staff member; <c>integration</c> for another system; <c>anybody</c> where nobody signs in.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Patient">Whose it was; null for lists and outcomes, and for unknown numbers.</param>
/// <param name="About">The id of what was looked at, such as an alert's; empty for lists.</param>
/// <param name="Address">From which network address; empty when it is not known.</param>
public sealed record Look(DateTimeOffset At, string Who, LookKind Kind, PatientId? Patient, string About, string Address)
{
    /// <summary>Looks of one person at one thing so close together count as one. ASSUMPTION: a page that is reloaded or gone back to.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(10);
}
