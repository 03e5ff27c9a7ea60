using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Definitions;

/// <summary>A file that ships with the product, instrument or protocol, for spoiling.</summary>
internal sealed record ShippedDefinition(string Name, bool IsInstrument, string Json)
{
    public static IReadOnlyList<ShippedDefinition> All { get; } =
        [.. Resources("instruments/").Select(it => new ShippedDefinition(it.Name, true, it.Text)), .. Resources("protocols/").Select(it => new ShippedDefinition(it.Name, false, it.Text))];

    public static ShippedDefinition Of(string name) => All.Single(file => file.Name == name);

    /// <summary>The faults that the file would have if it said this instead, as people read them.</summary>
    public string[] Faults(string json) => IsInstrument
        ? InstrumentCatalog.Load([new InstrumentFile(Name, json)]).Match(_ => [], faults => faults.Select(fault => fault.ToString()).ToArray())
        : ProtocolFile.Read(Name, json, (id, version) => InstrumentCatalog.Shipped.Find(id, version) is not null).Match(_ => [], faulty => faulty.Faults.Select(fault => fault.ToString()).ToArray());

    /// <summary>Every field of every object, with its path.</summary>
    public IEnumerable<string> Fields() => Fields(JsonNode.Parse(Json), "");

    /// <summary>The file with one field written anew by a test.</summary>
    public string With(string path, Action<Utf8JsonWriter, string, JsonNode?> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Copy(writer, JsonNode.Parse(Json), "", path, write);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Copy(Utf8JsonWriter writer, JsonNode? node, string at, string path, Action<Utf8JsonWriter, string, JsonNode?> write)
    {
        switch (node)
        {
            case JsonObject fields:
                writer.WriteStartObject();
                foreach (var (name, value) in fields)
                {
                    var place = $"{at}.{name}".TrimStart('.');
                    if (place == path)
                    {
                        write(writer, name, value);
                        continue;
                    }

                    writer.WritePropertyName(name);
                    Copy(writer, value, place, path, write);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var (index, entry) in list.Index())
                {
                    Copy(writer, entry, FormattableString.Invariant($"{at}[{index}]"), path, write);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static IEnumerable<string> Fields(JsonNode? node, string at) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Fields(field.Value, $"{at}.{field.Key}".TrimStart('.')).Prepend($"{at}.{field.Key}".TrimStart('.'))),
        JsonArray list => list.SelectMany((entry, index) => Fields(entry, FormattableString.Invariant($"{at}[{index}]"))),
        _ => [],
    };

    private static IEnumerable<(string Name, string Text)> Resources(string folder)
    {
        var assembly = typeof(InstrumentCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[folder.Length..], reader.ReadToEnd());
        }
    }
}
