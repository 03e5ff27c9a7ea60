using System.Diagnostics.CodeAnalysis;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The shape that ids in a record share.</summary>
internal static class RecordIdText
{
    /// <summary>What stands before the first tilde.</summary>
    public static string Partition(string id) => id.Split('~', 2)[0];

    /// <summary>A partition, a tilde, the prefix and a number, and nothing more.</summary>
    public static bool IsNumbered([NotNullWhen(true)] string? text, string prefix) =>
        Name(text) is { } name && name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && name[prefix.Length..].All(char.IsAsciiDigit);

    /// <summary>The name within the partition; null when the text is no partition and one name.</summary>
    public static string? Name(string? text) => text?.Split('~') is [{ Length: > 0 }, var name] ? name : null;
}
