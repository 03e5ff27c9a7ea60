using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>A versioned secret for patient links.</summary>
/// <param name="Version">Stands at the head of every token made with it, so that keys can be exchanged while links are out.</param>
/// <param name="Secret">At least 16 bytes.</param>
public sealed record LinkKey(int Version, ReadOnlyMemory<byte> Secret)
{
    // A secret stays out of logs and debuggers.
    public override string ToString() => $"LinkKey {Version}";
}

/// <summary>The secret part of a patient's link: derived when a message is delivered, stored nowhere but as its hash.</summary>
public static class LinkToken
{
    private const string Purpose = "patient-link";
    private const string PlanPurpose = "plan-link";

    /// <summary>Key version, a dash, 128 bits of HMAC-SHA256 in base64url: <c>1-</c> and 22 characters.</summary>
    public static string Derive(LinkKey key, SurveyId surveyId) => $"{key.Version}-{KeyedHash.Of(key.Secret.Span, Purpose, surveyId.Value)}";

    /// <summary>The same for a link to a safety plan.</summary>
    public static string Derive(LinkKey key, PlanLink link) => $"{key.Version}-{KeyedHash.Of(key.Secret.Span, PlanPurpose, link.LinkId)}";

    /// <summary>What the directory files the token under: lower-case hex of its SHA-256. Any text has one.</summary>
    public static string DirectoryKey(string token) => Fingerprint.Of(token);

    /// <summary>The directory's partition of a token.</summary>
    public static string PartitionOf(string token) => $"token:{DirectoryKey(token)}";
}
