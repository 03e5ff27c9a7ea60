using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// A place in a definition file, read field by field. A fault is noted with its place and reading goes on with a stand-in,
/// so that one pass names every fault. The stand-ins never leave: a file with faults makes no instrument.
/// </summary>
internal sealed class DefinitionNode(JsonElement element, string file, string path, ImmutableArray<InstrumentFault>.Builder faults)
{
    public void Fault(string problem) => Fault("", problem);

    public void Fault(string field, string problem) => faults.Add(new InstrumentFault($"{file}: {Below(field)}".TrimEnd(':', ' '), problem));

    /// <summary>Notes every field that is not one of those; false when this is no object at all.</summary>
    public bool IsObjectOf(params ReadOnlySpan<string> fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("must be an object");
            return false;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
            {
                Fault(property.Name, $"unknown field; known are {string.Join(", ", fields.ToArray())}");
            }
        }

        return true;
    }

    public bool Has(string field) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out _);

    public DefinitionNode Field(string field) =>
        new(Has(field) ? element.GetProperty(field) : default, file, Below(field), faults);

    public string Text(string field)
    {
        if (TryGet(field, JsonValueKind.String, "a text", out var value) && !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return value.GetString()!;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            Fault(field, "must not be empty");
        }

        return "";
    }

    public string? OptionalText(string field) => Has(field) ? Text(field) : null;

    public int Number(string field)
    {
        if (TryGet(field, JsonValueKind.Number, "a whole number", out var value))
        {
            if (value.TryGetInt32(out var number))
            {
                return number;
            }

            Fault(field, "must be a whole number");
        }

        return 0;
    }

    public int? OptionalNumber(string field) => Has(field) ? Number(field) : null;

    /// <summary>False when absent.</summary>
    public bool Yes(string field)
    {
        if (!Has(field))
        {
            return false;
        }

        var kind = element.GetProperty(field).ValueKind;
        if (kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(field, "must be true or false");
        }

        return kind == JsonValueKind.True;
    }

    public Localized Localized(string field)
    {
        if (!Has(field))
        {
            Fault(field, "missing");
            return new Localized("", "");
        }

        var node = Field(field);
        return node.IsObjectOf("en", "es") ? new Localized(node.Text("en"), node.Text("es")) : new Localized("", "");
    }

    public Localized? OptionalLocalized(string field) => Has(field) ? Localized(field) : null;

    public T Named<T>(string field)
        where T : struct, Enum
    {
        var names = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(it => it.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? it.Name, it => (T)it.GetValue(null)!);
        if (!TryGet(field, JsonValueKind.String, "a text", out var value))
        {
            return default;
        }

        if (names.TryGetValue(value.GetString()!, out var named))
        {
            return named;
        }

        Fault(field, $"must be one of {string.Join(", ", names.Keys)}");
        return default;
    }

    public T? OptionalNamed<T>(string field)
        where T : struct, Enum => Has(field) ? Named<T>(field) : null;

    /// <summary>The elements of a list; empty when it is absent.</summary>
    public ImmutableArray<T> Each<T>(string field, Func<DefinitionNode, T> read)
    {
        if (!Has(field) || !TryGet(field, JsonValueKind.Array, "a list", out var list))
        {
            return [];
        }

        return [.. list.EnumerateArray().Select((each, index) => read(new DefinitionNode(each, file, $"{Below(field)}[{index}]", faults)))];
    }

    private bool TryGet(string field, JsonValueKind kind, string expected, out JsonElement value)
    {
        value = default;
        if (!Has(field))
        {
            Fault(field, "missing");
            return false;
        }

        value = element.GetProperty(field);
        if (value.ValueKind == kind)
        {
            return true;
        }

        Fault(field, $"must be {expected}");
        return false;
    }

    private string Below(string field) => path.Length == 0 || field.Length == 0 ? path + field : $"{path}.{field}";
}
