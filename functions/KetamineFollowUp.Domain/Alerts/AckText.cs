namespace KetamineFollowUp.Domain.Alerts;

/// <summary>A text in which a staff member takes an alert.</summary>
/// <param name="Code">Which alert, in capitals; null: whichever the sender has open.</param>
public sealed record AckText(string? Code)
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
            return new AckText(FindCode(tokens[1..]));
        }

        // Written together: ACK7F3K. A word that merely begins so (a name) is none.
        var joined = tokens[0].StartsWith("ACK", StringComparison.Ordinal) ? tokens[0]["ACK".Length..] : "";
        return HasLengthOfCode(joined) && LooksDealt(joined) ? new AckText(joined) : null;
    }

    // A single word after ACK is a code whatever its characters; among several, the first that looks like one ("ack will do" has none).
    private static string? FindCode(string[] rest)
    {
        if (rest is [var only] && HasLengthOfCode(only))
        {
            return only;
        }

        var together = string.Concat(rest);
        return rest.FirstOrDefault(t => HasLengthOfCode(t) && LooksDealt(t))
            ?? (rest.All(LooksDealt) && HasLengthOfCode(together) ? together : null);
    }

    private static string[] Tokens(string body) =>
        new string([.. body.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasLengthOfCode(string text) => text.Length is >= AlertCode.MinLength and <= AlertCode.MaxLength;

    private static bool LooksDealt(string text) => text.Any(char.IsAsciiDigit) || text.All(AlertCode.Alphabet.Contains);
}
