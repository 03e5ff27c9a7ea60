using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>The kinds of single values in a definition file. An optional field may be absent; null is a value and needs a kind of its own.</summary>
internal static class FieldKinds
{
    public static string Text(this DefinitionObject node, string name, string expected, Func<string, bool> isValid) =>
        node.Field(name, expected, "", (JsonElement e, out string text) =>
        {
            text = e.ValueKind == JsonValueKind.String ? e.GetString()! : "";
            return e.ValueKind == JsonValueKind.String && isValid(text);
        });

    /// <summary>Any text but blanks.</summary>
    public static string Text(this DefinitionObject node, string name) => node.Text(name, "a text, not empty", text => !string.IsNullOrWhiteSpace(text));

    public static string? OptionalText(this DefinitionObject node, string name) => node.Has(name) ? node.Text(name) : null;

    public static bool Flag(this DefinitionObject node, string name) => node.Field(name, "true or false", false, (JsonElement e, out bool flag) =>
    {
        flag = e.ValueKind == JsonValueKind.True;
        return e.ValueKind is JsonValueKind.True or JsonValueKind.False;
    });

    /// <summary>False when absent.</summary>
    public static bool OptionalFlag(this DefinitionObject node, string name) => node.Has(name) && node.Flag(name);

    /// <summary>A whole number, both ends included.</summary>
    public static int Whole(this DefinitionObject node, string name, int from, int to) =>
        node.Field(name, Range(from, to), from, (JsonElement e, out int number) => IsWhole(e, from, to, out number));

    public static int? OptionalWhole(this DefinitionObject node, string name, int from, int to) => node.Has(name) ? node.Whole(name, from, to) : null;

    public static int? WholeOrNull(this DefinitionObject node, string name, int from, int to) =>
        node.Field<int?>(name, $"{Range(from, to)}, or null", from, (JsonElement e, out int? number) =>
        {
            number = IsWhole(e, from, to, out var whole) ? whole : null;
            return number is not null || e.ValueKind == JsonValueKind.Null;
        });

    /// <summary>A number above zero, up to <paramref name="most"/>.</summary>
    public static double Number(this DefinitionObject node, string name, double most) => node.Field(
        name, string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {most}"), most, (JsonElement e, out double number) =>
        {
            number = 0;
            return e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out number) && number > 0 && number <= most;
        });

    /// <summary>A number from zero up to <paramref name="most"/>.</summary>
    public static double NumberFromZero(this DefinitionObject node, string name, double most) => node.Field(
        name, string.Create(CultureInfo.InvariantCulture, $"a number from 0 to {most}"), most, (JsonElement e, out double number) =>
        {
            number = 0;
            return e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out number) && number >= 0 && number <= most;
        });

    /// <summary>Like <see cref="Number"/>, where null is a choice.</summary>
    public static double? NumberOrNull(this DefinitionObject node, string name, double most) => node.Field<double?>(
        name, string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {most}, or null"), most, (JsonElement e, out double? number) =>
        {
            number = e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out var given) && given > 0 && given <= most ? given : null;
            return number is not null || e.ValueKind == JsonValueKind.Null;
        });

    /// <summary>A local time of day, to the minute.</summary>
    public static TimeOnly Clock(this DefinitionObject node, string name) => node.Field(
        name, "a time of day such as \"09:00\"", default, (JsonElement e, out TimeOnly time) =>
        {
            time = default;
            return e.ValueKind == JsonValueKind.String
                && TimeOnly.TryParseExact(e.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        });

    /// <summary>A value of an enum, by the name that its JSON has.</summary>
    public static T Named<T>(this DefinitionObject node, string name)
        where T : struct, Enum => node.Field(name, $"one of {string.Join(", ", EnumNames<T>.All.Select(it => it.Name))}", default(T), (JsonElement e, out T value) =>
        {
            var found = EnumNames<T>.All.FirstOrDefault(it => e.ValueKind == JsonValueKind.String && e.ValueEquals(it.Name));
            value = found.Value;
            return found.Name is not null;
        });

    /// <inheritdoc cref="Named"/>
    public static T? OptionalNamed<T>(this DefinitionObject node, string name)
        where T : struct, Enum => node.Has(name) ? node.Named<T>(name) : null;

    private static string Range(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {from} to {to}");

    private static bool IsWhole(JsonElement element, int from, int to, out int number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out number) && number >= from && number <= to;
    }

    private static class EnumNames<T>
        where T : struct, Enum
    {
        /// <summary>In the order they are declared.</summary>
        public static readonly (string Name, T Value)[] All =
        [
            .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name, (T)field.GetValue(null)!)),
        ];
    }
}
