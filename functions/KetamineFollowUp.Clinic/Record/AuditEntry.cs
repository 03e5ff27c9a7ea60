using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>One line of a patient's audit trail: who did what to what, when. Never changed once written; entries are made by <see cref="AuditChain.Append"/>.</summary>
/// <param name="Sequence">1, 2, 3 … without gaps within the patient.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor"><c>patient</c>, <c>system</c>, <c>integration</c>, or the id of a staff member.</param>
/// <param name="Action">What was done, such as <c>alert-acknowledged</c>.</param>
/// <param name="About">The id of what it was done to.</param>
/// <param name="Details">More, by name.</param>
/// <param name="PreviousHash">The hash of the entry before; of the first entry, the hash of the head that the chain started from.</param>
/// <param name="Hash">The keyed hash of all of it, in the encoding of <see cref="AuditHash"/>; 64 lower-case hexadecimal digits.</param>
public sealed record AuditEntry(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Action,
    string About,
    ImmutableDictionary<string, string> Details,
    string PreviousHash,
    string Hash)
{
    /// <summary>
    /// The hash of every document that was written with the entry, by document id (<see cref="AuditContents"/>): what is on record must be what
    /// was written. Null in entries from before it was kept.
    /// </summary>
    public ImmutableDictionary<string, string>? Contents { get; init; }

    /// <summary>The id of this entry's document.</summary>
    [JsonIgnore]
    public string DocumentId => IdOf(Sequence);

    /// <summary>The document id of an entry; twelve digits, so that the order of the ids is the order of the chain.</summary>
    public static string IdOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"audit~{sequence:D12}");
}
