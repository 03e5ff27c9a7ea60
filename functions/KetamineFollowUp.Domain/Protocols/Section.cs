using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>
/// One object of a protocol file. Reading a field notes its name; a field nobody read is unknown. A wrong field is reported
/// with its path and what is allowed, and reading goes on with an empty value, so that one pass finds every fault.
/// </summary>
internal sealed class Section
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly FaultList _faults;
    private readonly List<string> _known = [];

    private Section(JsonElement element, string path, FaultList faults) => (_element, _path, _faults) = (element, path, faults);

    /// <summary>The file's faults so far.</summary>
    public FaultList Faults => _faults;

    /// <summary>Reads an object; null when the element is none.</summary>
    public static T? Read<T>(JsonElement element, string path, FaultList faults, Func<Section, T> read)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, "must be an object");
            return null;
        }

        var section = new Section(element, path, faults);
        var value = read(section);
        section.ReportUnknown();
        return value;
    }

    public T? Object<T>(string name, Func<Section, T> read)
        where T : class => Field(name, "an object", e => Read(e, Place(name), _faults, read));

    /// <summary>Like <see cref="Object"/>, where null is a choice.</summary>
    public T? ObjectOrNull<T>(string name, Func<Section, T> read)
        where T : class => Field(name, "an object or null", e => e.ValueKind == JsonValueKind.Null ? null : Read(e, Place(name), _faults, read));

    public string Text(string name, string expected, Func<string, bool> isValid) =>
        Field(name, expected, e => e.ValueKind == JsonValueKind.String && isValid(e.GetString()!) ? e.GetString()! : Wrong(name, expected, "")) ?? "";

    public bool Flag(string name) =>
        Field(name, "true or false", e => e.ValueKind is JsonValueKind.True or JsonValueKind.False ? e.GetBoolean() : Wrong(name, "true or false", false));

    public int Whole(string name, int from, int to) => WholeIn(name, $"a whole number from {from} to {to}", from, to) ?? from;

    public int? WholeOrNull(string name, int from, int to)
    {
        var expected = $"a whole number from {from} to {to}, or null";
        return Field(name, expected, e => e.ValueKind == JsonValueKind.Null ? null : ReadWhole(name, e, expected, from, to));
    }

    /// <summary>A number above zero, up to <paramref name="most"/>.</summary>
    public double Number(string name, double most)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {most}");
        return Field(name, expected, e => e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var n) && n > 0 && n <= most ? n : Wrong(name, expected, most));
    }

    public TimeSpan Duration(string name, TimeSpan from, TimeSpan to)
    {
        var expected = $"{DurationText.Expected}, from {DurationText.Of(from)} to {DurationText.Of(to)}";
        return Field(name, expected, e => e.ValueKind == JsonValueKind.String && DurationText.Parse(e.GetString()!) is { } d && d >= from && d <= to ? d : Wrong(name, expected, from));
    }

    public TimeOnly Clock(string name)
    {
        const string Expected = "a time of day such as \"09:00\"";
        return Field(name, Expected, e => e.ValueKind == JsonValueKind.String
            && TimeOnly.TryParseExact(e.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Wrong(name, Expected, default(TimeOnly)));
    }

    /// <summary>A list; the reader of an entry gets its path and returns an empty value for a faulty one, so that indexes stay true.</summary>
    public ImmutableArray<T> List<T>(string name, Func<JsonElement, string, T> read) => Field<ImmutableArray<T>?>(name, "a list", e => e.ValueKind == JsonValueKind.Array
            ? [.. e.EnumerateArray().Select((item, i) => read(item, $"{Place(name)}[{i}]"))]
            : Wrong(name, "a list", ImmutableArray<T>.Empty)) ?? [];

    public ImmutableArray<string> Words(string name) => List(name, (e, place) =>
    {
        if (e.ValueKind == JsonValueKind.String)
        {
            return e.GetString()!;
        }

        _faults.Add(place, "must be a text");
        return "";
    });

    /// <summary>An object whose field names are data; the reader of a value gets the section to read it from.</summary>
    public ImmutableDictionary<string, T> Map<T>(string name, Func<Section, string, T?> read) => Object(name, section =>
    {
        var entries = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var key in section._element.EnumerateObject().Select(p => p.Name).Distinct())
        {
            if (read(section, key) is { } value)
            {
                entries[key] = value;
            }
        }

        return entries.ToImmutable();
    }) ?? ImmutableDictionary<string, T>.Empty;

    private string Place(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private int? WholeIn(string name, string expected, int from, int to) => Field(name, expected, e => ReadWhole(name, e, expected, from, to));

    private int? ReadWhole(string name, JsonElement e, string expected, int from, int to) =>
        e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var n) && n >= from && n <= to ? n : Wrong<int?>(name, expected, from);

    private T? Field<T>(string name, string expected, Func<JsonElement, T?> read)
    {
        _known.Add(name);
        if (_element.TryGetProperty(name, out var element))
        {
            return read(element);
        }

        _faults.Add(Place(name), $"missing; must be {expected}");
        return default;
    }

    private T Wrong<T>(string name, string expected, T empty)
    {
        _faults.Add(Place(name), $"must be {expected}");
        return empty;
    }

    private void ReportUnknown()
    {
        foreach (var field in _element.EnumerateObject().GroupBy(p => p.Name))
        {
            if (!_known.Contains(field.Key))
            {
                _faults.Add(Place(field.Key), $"unknown field; allowed: {string.Join(", ", _known)}");
            }
            else if (field.Count() > 1)
            {
                _faults.Add(Place(field.Key), "given more than once");
            }
        }
    }
}
