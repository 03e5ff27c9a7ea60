using System.Text.Json.Nodes;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Compares JSON of two versions: what was there must be there, with the same value; properties may have been added.</summary>
internal static class JsonHolds
{
    // Sets are written in any order.
    private static readonly string[] Sets = ["scored", "undeliverable"];

    /// <summary>Where the second lacks something of the first, or says otherwise; null: nowhere.</summary>
    public static string? FirstLoss(JsonNode? before, JsonNode? after, string path = "$") => (before, after) switch
    {
        (JsonObject one, JsonObject other) => one.Select(property => FirstLoss(property.Value, other[property.Key], $"{path}.{property.Key}")).FirstOrDefault(loss => loss is not null),
        (JsonArray one, JsonArray other) when one.Count == other.Count =>
            InOrder(one, path).Zip(InOrder(other, path)).Select((pair, index) => FirstLoss(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(loss => loss is not null),
        _ => JsonNode.DeepEquals(before, after) ? null : $"{path} was {Short(before)} and is {Short(after)}",
    };

    private static IEnumerable<JsonNode?> InOrder(JsonArray array, string path) =>
        Sets.Any(name => path.EndsWith($".{name}", StringComparison.Ordinal)) ? array.OrderBy(item => item?.ToString(), StringComparer.Ordinal) : array;

    private static string Short(JsonNode? node) => (node?.ToJsonString() ?? "nothing") is { Length: > 300 } text ? $"{text[..300]}…" : node?.ToJsonString() ?? "nothing";
}
