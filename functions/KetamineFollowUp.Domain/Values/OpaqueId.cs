using System.Diagnostics.CodeAnalysis;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The rule that ids given by other systems obey: <c>[A-Za-z0-9_-]{1,40}</c>; they must not identify a person.</summary>
internal static class OpaqueId
{
    public const int MaxLength = 40;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
