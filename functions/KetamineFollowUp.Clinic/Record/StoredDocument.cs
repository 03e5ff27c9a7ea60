namespace KetamineFollowUp.Clinic.Record;

/// <summary>The three containers and their partition keys.</summary>
public enum Container
{
    /// <summary>Partition key <c>/patientId</c>: the only truth.</summary>
    Care,

    /// <summary>Partition key <c>/key</c>: phone → patient, token → survey, code → alert.</summary>
    Directory,

    /// <summary>Partition key <c>/clinicId</c>: roster, protocol versions.</summary>
    Clinic,
}

/// <summary>Where a document lives.</summary>
/// <param name="Container">Which container.</param>
/// <param name="Partition">The partition key's value.</param>
/// <param name="Id">Unique within the partition.</param>
public readonly record struct DocumentKey(Container Container, string Partition, string Id);

/// <summary>A document as the store knows it: an envelope it can query, and a body it does not look into.</summary>
/// <param name="Key">Where it lives.</param>
/// <param name="Type">What kind of document, such as <c>alert</c>.</param>
/// <param name="Body">JSON.</param>
/// <param name="DueAt">When a machine must look at it; null: never.</param>
/// <param name="WaitsSince">Since when it waits for a person; null: it does not.</param>
/// <param name="ExpiresAt">When the store may forget it; null: never.</param>
public sealed record Document(
    DocumentKey Key, string Type, string Body, DateTimeOffset? DueAt = null, DateTimeOffset? WaitsSince = null, DateTimeOffset? ExpiresAt = null);

/// <summary>A document that was read, with the tag that a replacement must match.</summary>
public sealed record StoredDocument(Document Document, string ETag);
