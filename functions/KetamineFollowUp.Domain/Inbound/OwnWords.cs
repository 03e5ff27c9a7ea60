using System.Text;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// The second step of the line: our own words out. A phone that reacts to a text sends the words of the reaction and the text, whole or cut; what we
/// wrote ourselves ("Emergency? Call 911") must not count as the sender's. Anything else stays.
/// </summary>
/// <param name="Left">What the sender wrote beside it; empty for a reaction and nothing else.</param>
/// <param name="IsWhole">Nothing of ours was in it: the text is the sender's as it came.</param>
public sealed record OwnWords(string Left, bool IsWhole)
{
    /// <summary>A quote shorter than this may be anybody's words (messaging.md, step 2).</summary>
    public const int ShortestQuote = 15;

    /// <summary>What was sent longer ago is no longer looked for (messaging.md, step 2).</summary>
    public static readonly TimeSpan SentWithin = TimeSpan.FromDays(30);

    // "Removed an exclamation mark from" has five; a few more for phones to come.
    private const int MostWords = 8;

    private const string Quotes = "\"“”„‟«»‹›'‘’‚‛`";
    private const string Closing = Quotes + ".,!?:;)…";

    /// <summary>The text was a reaction and nothing else.</summary>
    public bool IsReaction => !IsWhole && Left.Length == 0;

    /// <summary>True when the text may quote something: only then is it worth reading what was sent.</summary>
    /// <param name="text">The text, normalized.</param>
    public static bool MayBeIn(string text) => Lines(text).Any(line => Starts(text, line).Any(start => text.Length - start >= ShortestQuote));

    /// <summary>Takes every reaction to one of the texts out.</summary>
    /// <param name="text">The text, normalized.</param>
    /// <param name="sent">Texts that were sent to the same number lately; <c>{link}</c> stands for a link.</param>
    public static OwnWords Out(string text, IEnumerable<string> sent)
    {
        var own = sent.Select(words => PlainLetters.Of(words).Letters).Where(letters => letters.Length > 0).Distinct().ToArray();
        var left = new StringBuilder();
        var kept = 0;
        foreach (var line in Lines(text))
        {
            if (line >= kept && EndOfReaction(text, line, own) is { } end)
            {
                left.Append(text, kept, line - kept);
                kept = end;
            }
        }

        if (kept == 0)
        {
            return new OwnWords(text, IsWhole: true);
        }

        return new OwnWords(left.Append(text, kept, text.Length - kept).ToString().Trim(), IsWhole: false);
    }

    private static int? EndOfReaction(string text, int line, string[] own)
    {
        foreach (var start in Starts(text, line))
        {
            if (OwnQuote.EndAt(text, start, own) is { } end)
            {
                return AfterQuote(text, end);
            }
        }

        return null;
    }

    // Up to its closing mark whatever marks stand there ("Call us: +…”"), after it only what closes.
    private static int AfterQuote(string text, int end)
    {
        var mark = end;
        while (mark < text.Length && !char.IsLetterOrDigit(text[mark]) && !char.IsSurrogate(text[mark]) && !Quotes.Contains(text[mark], StringComparison.Ordinal))
        {
            mark++;
        }

        var isCut = text.AsSpan(end, mark - end).IndexOf("...") >= 0;
        var at = isCut || mark == text.Length || Quotes.Contains(text[mark], StringComparison.Ordinal) ? mark : end;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Closing.Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<int> Lines(string text)
    {
        for (var at = 0; at >= 0 && at < text.Length; at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : -1)
        {
            yield return at;
        }
    }

    // Every place where a quote may begin: after a reaction's words, at least one of which says so.
    private static IEnumerable<int> Starts(string text, int line)
    {
        var (at, says) = (Skip(text, line), false);
        for (var words = 0; words < MostWords && at < text.Length; words++)
        {
            var end = EndOfWord(text, at);
            var word = PlainLetters.Of(text[at..end]).Letters;
            var saying = word.Length == 0 || ReactionWords.Saying.Contains(word);
            if (!saying && !ReactionWords.Between.Contains(word))
            {
                yield break;
            }

            says |= saying;
            at = Skip(text, end);
            if (says && at < text.Length)
            {
                yield return at;
            }
        }
    }

    private static int EndOfWord(string text, int at)
    {
        var isWord = char.IsLetterOrDigit(text[at]);
        while (at < text.Length && !IsBetween(text[at]) && char.IsLetterOrDigit(text[at]) == isWord)
        {
            at++;
        }

        return at;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && IsBetween(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c == ':' || Quotes.Contains(c, StringComparison.Ordinal);
}
