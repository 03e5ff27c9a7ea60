namespace KetamineFollowUp.Domain.Inbound;

/// <summary>Finds how far the words at a place are words of ours.</summary>
internal static class OwnQuote
{
    private const string LinkBegins = "https";

    /// <summary>Where a quote of one of our texts ends that begins at a place; null when there is none, or a shorter one than <see cref="OwnWords.ShortestQuote"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="own">The letters of our texts.</param>
    public static int? EndAt(string text, int start, string[] own)
    {
        var quote = PlainLetters.Of(text, start);
        var (longest, isWhole) = (0, false);
        foreach (var letters in own)
        {
            for (var from = 0; from < letters.Length; from++)
            {
                var same = Same(text, quote, letters, from);
                if (same > longest)
                {
                    (longest, isWhole) = (same, from == 0 && same >= letters.Length);
                }
            }
        }

        return longest > 0 && quote.Ends[longest - 1] is var end && (isWhole || end - start >= OwnWords.ShortestQuote) ? end : null;
    }

    private static int Same(string text, PlainLetters quote, string own, int from)
    {
        var length = 0;
        while (length < quote.Letters.Length && from + length < own.Length && quote.Letters[length] == own[from + length])
        {
            length++;
        }

        return length > 0 && from + length < own.Length && own[from + length] == PlainLetters.Link ? WithCutLink(text, quote, length) : length;
    }

    // The quote was cut within the first letters of a link: "open htt…".
    private static int WithCutLink(string text, PlainLetters quote, int length)
    {
        for (var letters = LinkBegins.Length; letters > 0; letters--)
        {
            var end = length + letters;
            if (end <= quote.Letters.Length
                && string.CompareOrdinal(quote.Letters, length, LinkBegins, 0, letters) == 0
                && (quote.Ends[end - 1] == text.Length || !char.IsLetterOrDigit(text[quote.Ends[end - 1]])))
            {
                return end;
            }
        }

        return length;
    }
}
