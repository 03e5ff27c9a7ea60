using System.Collections.Frozen;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The values of an enum by the names they have in JSON.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName = Enum.GetValues<T>().ToFrozenDictionary(TimelineEntries.Name, StringComparer.Ordinal);

    /// <summary>The value of a name; null where there is none.</summary>
    public static T? Find(string? name) => name is not null && ByName.TryGetValue(name, out var value) ? value : null;
}
