using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>How far off a date is.</summary>
internal enum DateKind
{
    /// <summary>In the near future: "tonight", "this weekend".</summary>
    Tonight,

    /// <summary>It is happening: "right now".</summary>
    Now,

    /// <summary>Far back: "years ago", "when I was 16".</summary>
    LongPast,

    /// <summary>Just over: "yesterday".</summary>
    RecentPast,
}

/// <summary>Dates around a phrase. A date counts only beside the phrase, and never across a "but", a "now" or another "I".</summary>
internal static class NearbyDates
{
    private const int Near = 6;
    private const int Opening = 14;

    private static readonly ImmutableArray<Phrase> Tonight = Dates(DateKind.Tonight);
    private static readonly ImmutableArray<Phrase> Now = Dates(DateKind.Now);
    private static readonly ImmutableArray<Phrase> LongPast = Dates(DateKind.LongPast);
    private static readonly ImmutableArray<Phrase> RecentPast = Dates(DateKind.RecentPast);
    private static readonly FrozenSet<string> Ends = WordLists.Set(WordList.DateEnds);
    private static readonly FrozenSet<string> StillHolding = WordLists.Set(WordList.StillHolds);

    public static bool TonightAfter(ImmutableArray<Word> words, int end) => After(words, end, Tonight);

    public static bool NowAfter(ImmutableArray<Word> words, int end) => After(words, end, Now);

    public static bool LongPastAround(ImmutableArray<Word> words, int leadStart, int end) =>
        !StillHolds(words, leadStart, end) && (After(words, end, LongPast) || Before(words, leadStart, LongPast) || (leadStart > 0 && words[leadStart - 1].Text is "antes"));

    /// <summary>A date far back opens the sentence: "back in college I …". It dates what is told, not what is wanted.</summary>
    public static bool LongPastOpens(ImmutableArray<Word> words, int start)
    {
        var first = start;
        while (first > 0 && !words[first].StartsSentence)
        {
            if (start - first > Opening || Ends.Contains(words[first].Text))
            {
                return false;
            }

            first--;
        }

        return LongPast.Any(date => date.Match(words, first) > 0) || (first + 1 < start && LongPast.Any(date => date.Match(words, first + 1) > 0));
    }

    public static bool RecentPastAround(ImmutableArray<Word> words, int start, int end) =>
        !StillHolds(words, start, end) && (After(words, end, RecentPast) || Before(words, start, RecentPast));

    private static bool After(ImmutableArray<Word> words, int end, ImmutableArray<Phrase> dates)
    {
        for (var i = end; i < words.Length && i < end + Near && !words[i].StartsSentence; i++)
        {
            if (words[i].Text is "but" or "pero" or "i" && !dates.Any(date => date.Match(words, i) > 0))
            {
                return false;
            }

            if (dates.Any(date => date.Match(words, i) > 0))
            {
                return true;
            }
        }

        return false;
    }

    // Before the phrase a date stands at the head of its clause: "ten years ago I tried …".
    private static bool Before(ImmutableArray<Word> words, int leadStart, ImmutableArray<Phrase> dates)
    {
        for (var i = leadStart - 1; i >= 0 && i > leadStart - Near && (i + 1 >= words.Length || !words[i + 1].StartsSentence); i--)
        {
            if (dates.Any(date => date.Match(words, i) is var end && end > 0 && end >= leadStart - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StillHolds(ImmutableArray<Word> words, int start, int end)
    {
        for (var i = Math.Max(0, start - Near); i < words.Length && i < end + Near; i++)
        {
            if (StillHolding.Contains(words[i].Text) && (i < end || !words[i].StartsSentence))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Phrase> Dates(DateKind kind) => [.. CrisisLexicon.Shipped.Tables.Dates[Kebab.Name(kind)]];
}
