using System.Text.Json;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Enum values as rule files write them: <c>long-past</c> for LongPast.</summary>
internal static class Kebab
{
    public static string Name(Enum value) => Name(value.ToString());

    /// <summary>All names of an enum.</summary>
    public static string[] Names<T>()
        where T : struct, Enum => Known<T>.Names;

    /// <summary>The value of a name, or null.</summary>
    public static T? Read<T>(string name)
        where T : struct, Enum => Array.IndexOf(Known<T>.Names, name) is var at && at >= 0 ? Known<T>.Values[at] : null;

    private static string Name(string value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value);

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), Name);
    }
}
