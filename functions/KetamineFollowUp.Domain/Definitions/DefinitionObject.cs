using System.Collections.Immutable;
using System.Text.Json;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>Reads the value of a field; false when the field holds something else.</summary>
internal delegate bool TryRead<T>(JsonElement element, out T value);

/// <summary>
/// One object of a definition file. Reading a field notes its name; a field nobody read is unknown. A wrong field is reported
/// with its path and what is allowed, and reading goes on with a stand-in, so that one pass finds every fault. The stand-ins
/// never leave: a file with faults makes no instrument and no protocol.
/// </summary>
internal sealed class DefinitionObject
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly FaultList _faults;
    private readonly List<string> _known = [];

    private DefinitionObject(JsonElement element, string path, FaultList faults) => (_element, _path, _faults) = (element, path, faults);

    /// <summary>Reads an object; null, which is a fault, when the element is none.</summary>
    public static T? Read<T>(JsonElement element, string path, FaultList faults, Func<DefinitionObject, T> read)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, "must be an object");
            return null;
        }

        var node = new DefinitionObject(element, path, faults);
        var value = read(node);
        node.ReportUnknown();
        return value;
    }

    /// <summary>The field is there; it is allowed either way.</summary>
    public bool Has(string name)
    {
        _known.Add(name);
        return _element.TryGetProperty(name, out _);
    }

    /// <summary>A field that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expected">What is allowed, as it follows "must be".</param>
    /// <param name="standIn">The value of a field that is missing or wrong.</param>
    /// <param name="read">Reads it.</param>
    public T Field<T>(string name, string expected, T standIn, TryRead<T> read)
    {
        if (!Has(name))
        {
            _faults.Add(Place(name), $"missing; must be {expected}");
            return standIn;
        }

        if (read(_element.GetProperty(name), out var value))
        {
            return value;
        }

        _faults.Add(Place(name), $"must be {expected}");
        return standIn;
    }

    public T? Object<T>(string name, Func<DefinitionObject, T> read)
        where T : class => Field<T?>(name, "an object", null, (JsonElement e, out T? value) => TryObject(name, e, read, out value));

    /// <summary>Like <see cref="Object"/>, where null is a choice.</summary>
    public T? ObjectOrNull<T>(string name, Func<DefinitionObject, T> read)
        where T : class => Field<T?>(
            name, "an object or null", null, (JsonElement e, out T? value) => TryObject(name, e, read, out value) || e.ValueKind == JsonValueKind.Null);

    /// <summary>Null when the field is absent.</summary>
    public T? OptionalObject<T>(string name, Func<DefinitionObject, T> read)
        where T : class => Has(name) ? Object(name, read) : null;

    /// <summary>A list of objects.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="read">Reads an entry.</param>
    /// <param name="standIn">Stands for an entry that is no object, so that indexes stay true.</param>
    public ImmutableArray<T> Objects<T>(string name, Func<DefinitionObject, T> read, T standIn)
        where T : class => List(name, (entry, place) => Read(entry, place, _faults, read) ?? standIn);

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string name) => List(name, (entry, place) =>
    {
        if (entry.ValueKind == JsonValueKind.String)
        {
            return entry.GetString()!;
        }

        _faults.Add(place, "must be a text");
        return "";
    });

    /// <summary>An object whose field names are data; the reader of a value gets the object to read it from.</summary>
    public ImmutableDictionary<string, T> Map<T>(string name, Func<DefinitionObject, string, T?> read) => Object(name, node =>
    {
        var entries = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var key in node._element.EnumerateObject().Select(field => field.Name).Distinct())
        {
            if (read(node, key) is { } value)
            {
                entries[key] = value;
            }
        }

        return entries.ToImmutable();
    }) ?? ImmutableDictionary<string, T>.Empty;

    private ImmutableArray<T> List<T>(string name, Func<JsonElement, string, T> read) =>
        Field<ImmutableArray<T>>(name, "a list", [], (JsonElement e, out ImmutableArray<T> list) =>
        {
            var isList = e.ValueKind == JsonValueKind.Array;
            list = isList ? [.. e.EnumerateArray().Select((entry, index) => read(entry, DefinitionPath.Entry(Place(name), index)))] : [];
            return isList;
        });

    private bool TryObject<T>(string name, JsonElement element, Func<DefinitionObject, T> read, out T? value)
        where T : class
    {
        var isObject = element.ValueKind == JsonValueKind.Object;
        value = isObject ? Read(element, Place(name), _faults, read) : null;
        return isObject;
    }

    private string Place(string name) => DefinitionPath.Field(_path, name);

    private void ReportUnknown()
    {
        foreach (var name in _element.EnumerateObject().Select(field => field.Name).Distinct().Except(_known))
        {
            _faults.Add(Place(name), $"unknown field; allowed: {string.Join(", ", _known.Distinct())}");
        }
    }
}
