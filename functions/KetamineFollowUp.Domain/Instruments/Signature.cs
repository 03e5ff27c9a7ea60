using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What phones and people put below a text: "Sent from my iPhone", "-- Sam Smith". It is no part of the answer above it.</summary>
internal static partial class Signature
{
    /// <summary>The text above it; the whole text when there is none, or nothing above it.</summary>
    public static string Without(string text) => Below().Match(text) is { Success: true, Index: > 0 } below ? text[..below.Index].TrimEnd() : text;

    // A line that says so, or begins with a dash before a name of at most four words.
    [GeneratedRegex(
        @"\r?\n\s*(?:(?:sent|enviado|get|obtener|sent with|sent via|via) (?:from|desde|by|via|con|using|outlook|my)\b.*|sent from\b.*|[-–—_~*]{2,}.*|[-–—~]\s*\p{L}[\p{L}.']*(?:[ ]\p{L}[\p{L}.']*){0,3}\s*$|(?:love|xo+|regards|best|cheers|saludos|atentamente)\b[ ,]*(?:\r?\n)?\s*(?:\p{L}+\.?\s*){0,3}$)[\s\S]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Below();
}
