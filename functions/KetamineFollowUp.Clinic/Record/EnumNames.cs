using System.Collections.Frozen;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Enum values by the names that they have in JSON.</summary>
public static class EnumNames
{
    /// <summary>The name an enum value has in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        RecordJson.Write(value).Trim('"');

    /// <summary>The value of a stored name; null when it is the name of none.</summary>
    public static T? Find<T>(string? name)
        where T : struct, Enum =>
        name is not null && ByName<T>.Values.TryGetValue(name, out var value) ? value : null;

    private static class ByName<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(Name, StringComparer.Ordinal);
    }
}
