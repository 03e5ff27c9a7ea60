using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>What an environment deploys: the resources of the compiled template, its parameters filled in.</summary>
internal static class Deployed
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Resource>>> Known = new();

    /// <summary>The resources of an environment, in the order in which the template names them.</summary>
    public static IReadOnlyList<Resource> Resources(string environment) =>
        Known.GetOrAdd(environment, file => new Lazy<IReadOnlyList<Resource>>(() => Read(file))).Value;

    public static IReadOnlyList<Resource> Resources(string environment, string type) =>
        [.. Resources(environment).Where(resource => resource.Type == type)];

    private static List<Resource> Read(string file)
    {
        using var copy = new InfraCopy();
        BicepCompiler.Run(
            copy.Folder, ShellVariables.All, "snapshot", file, "--mode", "overwrite", "--resource-group", "followup", "--location", "eastus2",
            "--subscription-id", "00000000-0000-0000-0000-000000000001", "--tenant-id", "00000000-0000-0000-0000-000000000002").WithoutComplaint();
        var snapshot = JsonNode.Parse(File.ReadAllText(Path.Combine(copy.Folder, Path.ChangeExtension(file, ".snapshot.json"))))!;
        return [.. snapshot["predictedResources"]!.AsArray().Select(resource => new Resource(resource!.AsObject()))];
    }
}

/// <summary>One resource as it is deployed; what only Azure knows is an expression in brackets.</summary>
internal sealed record Resource(JsonObject Json)
{
    public string Id => Json["id"]!.GetValue<string>();

    public string Type => Json["type"]!.GetValue<string>();

    public string ApiVersion => Json["apiVersion"]!.GetValue<string>();

    /// <summary>The JSON text at a path such as <c>properties.siteConfig.minTlsVersion</c>; null where there is none.</summary>
    public string? At(string path) =>
        path.Split('.').Aggregate((JsonNode?)Json, (node, step) => (node as JsonObject)?[step])?.ToJsonString(Plain);

    public override string ToString() => $"{Type} {Json["name"]}";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
