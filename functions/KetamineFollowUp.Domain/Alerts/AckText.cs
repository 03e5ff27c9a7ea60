using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>A text in which a staff member takes alerts.</summary>
/// <param name="Codes">Which ones, in capitals, each once; empty: whichever the sender has open.</param>
public sealed record AckText(ImmutableArray<string> Codes)
{
    private static readonly string[] Words = ["ACKNOWLEDGED", "ACKNOWLEDGE", "ACK"];

    /// <summary>
    /// Reads a text as an acknowledgement, in any case and with stray punctuation; null when it is none. It must begin with
    /// the word: a phone's "Liked …" quotes a page and takes nothing. A code that is mistyped stays a code, so that it
    /// cannot take another alert than the one meant.
    /// </summary>
    public static AckText? Read(string body)
    {
        var tokens = Tokens(body);
        if (tokens.Length == 0)
        {
            return null;
        }

        if (Words.Contains(tokens[0]))
        {
            return new AckText(FindCodes(tokens[1..]));
        }

        // Written together: ACK7F3K. A word that merely begins so (a name) is none.
        var joined = tokens[0].StartsWith("ACK", StringComparison.Ordinal) ? tokens[0]["ACK".Length..] : "";
        return HasLengthOfCode(joined) && LooksDealt(joined) ? new AckText([.. FindCodes(tokens[1..]).Prepend(joined).Distinct()]) : null;
    }

    // A single word after ACK is a code whatever its characters; among several, those that look like one ("ack will do" has none).
    private static ImmutableArray<string> FindCodes(string[] rest)
    {
        if (rest is [var only] && HasLengthOfCode(only))
        {
            return [only];
        }

        ImmutableArray<string> dealt = [.. rest.Where(token => HasLengthOfCode(token) && LooksDealt(token)).Distinct()];
        var together = string.Concat(rest);
        return !dealt.IsEmpty ? dealt : rest.Length > 0 && rest.All(LooksDealt) && HasLengthOfCode(together) ? [together] : [];
    }

    private static string[] Tokens(string body) =>
        new string([.. body.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasLengthOfCode(string text) => text.Length is >= AlertCode.MinLength and <= AlertCode.MaxLength;

    private static bool LooksDealt(string text) => text.Any(char.IsAsciiDigit) || text.All(AlertCode.Alphabet.Contains);
}
