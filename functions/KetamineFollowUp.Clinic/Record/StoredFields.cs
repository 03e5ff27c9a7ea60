using System.Text.Json;
using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Reads the fields of a stored entry and notes whether one is missing or not what it must be.</summary>
internal sealed class StoredFields(JsonElement data)
{
    /// <summary>A field asked for was not what it must be: what was read then means nothing.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>All fields of data that could not be read; of data without fields, the data as the only one.</summary>
    public static JsonObject Whole(string data)
    {
        using var parsed = JsonDocument.Parse(data);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object)
        {
            return new JsonObject { ["data"] = JsonNode.Parse(data) };
        }

        var fields = new JsonObject();
        foreach (var field in parsed.RootElement.EnumerateObject())
        {
            // Of a name that stands there twice, the last counts.
            fields[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        return fields;
    }

    public string Text(string name) => OptionalText(name) ?? Fault("");

    /// <summary>Null where the field is missing or null.</summary>
    public string? OptionalText(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => Fault<string?>(null),
    };

    /// <summary>Null where the field is missing or null.</summary>
    public int? OptionalWhole(string name) => Find(name) is not { } field ? null
        : field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var whole) ? whole
        : Fault<int?>(null);

    public T Name<T>(string name)
        where T : struct, Enum =>
        EnumNames.Find<T>(OptionalText(name)) ?? Fault(default(T));

    public T Value<T>(string name)
        where T : struct, ITextValue<T> =>
        T.TryParse(OptionalText(name), out var value) ? value : Fault(default(T));

    /// <summary>The field must have this value.</summary>
    public void Expect(string name, string value)
    {
        if (OptionalText(name) != value)
        {
            Fault(value);
        }
    }

    /// <summary>The field must have this value.</summary>
    public void Expect(string name, bool value)
    {
        if (Find(name)?.ValueKind != (value ? JsonValueKind.True : JsonValueKind.False))
        {
            Fault(value);
        }
    }

    /// <summary>The fields of a field.</summary>
    public IEnumerable<JsonProperty> Inside(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject() : Fault<IEnumerable<JsonProperty>>([]);

    /// <summary>Says that something read is not what it must be.</summary>
    public T Fault<T>(T instead)
    {
        IsFaulty = true;
        return instead;
    }

    private JsonElement? Find(string name) => data.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;
}
