using System.Text.Json;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Cosmos;

/// <summary>
/// A document as an item: the envelope at the top, where it is indexed, and the body as nested JSON under <c>data</c>, where
/// nothing is. <c>expiresAt</c> is what the document says; <c>ttl</c> is what the service goes by.
/// </summary>
/// <remarks>
/// What comes back is the same JSON, not the same text: the service writes it its own way. Numbers are exact to 2^53.
/// </remarks>
internal static class ItemFormat
{
    private const string Id = "id", Type = "type", DueAt = "dueAt", WaitsSince = "waitsSince", ExpiresAt = "expiresAt", TimeToLive = "ttl", Data = "data",
        ETag = "_etag";

    /// <summary>The item's JSON.</summary>
    /// <exception cref="ArgumentException">The body is not JSON.</exception>
    public static MemoryStream Write(Document document, DateTimeOffset now)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString(Id, document.Key.Id);
            json.WriteString(CosmosContainers.PartitionProperty(document.Key.Container), document.Key.Partition);
            json.WriteString(Type, document.Type);
            WriteInstant(json, DueAt, document.DueAt);
            WriteInstant(json, WaitsSince, document.WaitsSince);
            if (document.ExpiresAt is { } expiresAt)
            {
                WriteInstant(json, ExpiresAt, expiresAt);
                json.WriteNumber(TimeToLive, SecondsLeft(expiresAt - now));
            }

            json.WritePropertyName(Data);
            WriteBody(json, document);
            json.WriteEndObject();
        }

        stream.Position = 0;
        return stream;
    }

    public static StoredDocument Read(Container container, JsonElement item)
    {
        var key = new DocumentKey(container, Text(item, CosmosContainers.PartitionProperty(container)), Text(item, Id));
        var document = new Document(
            key, Text(item, Type), item.GetProperty(Data).GetRawText(), Instant(item, DueAt), Instant(item, WaitsSince), Instant(item, ExpiresAt));
        return new StoredDocument(document, Text(item, ETag));
    }

    /// <summary>
    /// Whole seconds, counted by the service from the write; at least 1, the least that it takes. Rounded up: a document
    /// that expires is never forgotten early.
    /// </summary>
    internal static int SecondsLeft(TimeSpan left) => (int)Math.Clamp(Math.Ceiling(left.TotalSeconds), 1, int.MaxValue);

    private static void WriteBody(Utf8JsonWriter json, Document document)
    {
        try
        {
            json.WriteRawValue(document.Body);
        }
        catch (JsonException fault)
        {
            throw new ArgumentException($"the body of '{document.Key.Id}' is not JSON", nameof(document), fault);
        }
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
        {
            json.WriteString(name, InstantText.Write(at));
        }
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static DateTimeOffset? Instant(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? InstantText.Read(value.GetString()!) : null;
}
