using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// The hashes of documents that audit entries carry: who changes a document in the store and not through the clinic is found out, because its
/// hash is no longer the one of the newest entry about it.
/// </summary>
public static class AuditContents
{
    private const char Until = ' ';

    // What the machine moves by itself is not among them: signals, messages (their words are filled in as they leave), what can be made again from the rest.
    private static readonly FrozenSet<string> Types = new[]
    {
        DocumentTypes.Session, DocumentTypes.Episode, DocumentTypes.Alert, DocumentTypes.ResolvedAlert, DocumentTypes.Review, DocumentTypes.DecidedReview,
        DocumentTypes.AfterCrisis, DocumentTypes.SafetyPlan, DocumentTypes.Survey, DocumentTypes.Score, DocumentTypes.VoidedScore, DocumentTypes.Entry,
        DocumentTypes.InboundText, DocumentTypes.Unread, DocumentTypes.Task,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The types of documents whose hashes are kept. The patient's own facts are kept beside them, under the id of the patient document.</summary>
    public static IReadOnlyCollection<string> Kept => Types;

    /// <summary>True when the hash of a document is kept.</summary>
    public static bool IsKept(Document document) => Types.Contains(document.Type);

    /// <summary>The hash of a document: SHA-256 of its type, since when it waits for a person, and its body.</summary>
    public static string Of(Document document)
    {
        var waits = document.WaitsSince?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
        var hash = Hash($"{document.Type}\n{waits}\n{document.Body}");
        return document.ExpiresAt is { } at ? $"{hash}{Until}{at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}" : hash;
    }

    /// <summary>The hash of a patient's own facts, as they are about to be written.</summary>
    public static string Of(Patient? patient) => OfFacts(patient is null ? "" : RecordJson.Write(patient));

    /// <summary>The hash of the facts in a patient document, as it stands on record.</summary>
    public static string OfFacts(Document record)
    {
        using var json = JsonDocument.Parse(record.Body);
        return OfFacts(json.RootElement.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(nameof(PatientRecord.Patient)), out var facts) ? facts.GetRawText() : "");
    }

    /// <summary>True when a document of this hash may be gone by an instant, because it was written with an end.</summary>
    public static bool MayBeGone(string hash, DateTimeOffset now) =>
        hash.Split(Until) is [_, var until] && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && at <= now;

    private static string OfFacts(string json) => Hash($"{DocumentTypes.Patient}\n\n{json}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
