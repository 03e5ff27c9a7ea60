using System.Text.Json.Nodes;

namespace KetamineFollowUp.Tests.Http;

/// <summary>An answer of the interface.</summary>
public sealed record Reply(int Status, string MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>A member of the body by its path, such as <c>alerts[0].state</c>; null where there is none.</summary>
    public JsonNode? this[string path] => path.Split('.').Aggregate((JsonNode?)Json, Step);

    /// <summary>The text at a path.</summary>
    public string? Say(string path) => this[path]?.ToString();

    public JsonArray List(string path) => Assert.IsType<JsonArray>(this[path]);

    /// <summary>The answer is a 422 that names exactly these fields.</summary>
    public void Refuses(params string[] fields)
    {
        Assert.True(Status == 422, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(fields.Order(), Json["errors"]!.AsObject().Select(error => error.Key).Order());
    }

    private static JsonNode? Step(JsonNode? node, string step)
    {
        var at = step.IndexOf('[', StringComparison.Ordinal);
        return at < 0 ? node?[step] : node?[step[..at]]?[int.Parse(step[(at + 1)..^1], System.Globalization.CultureInfo.InvariantCulture)];
    }
}
