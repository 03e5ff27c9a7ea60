using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words around a phrase that say that it is over: "I used to, not any more". A "but" after them takes it back.</summary>
internal static class Endings
{
    private const int Before = 6;
    private const int After = 14;
    private const int Negated = 8;

    private static readonly FrozenSet<string> Over = WordLists.Set(WordList.SaysOver);
    private static readonly FrozenSet<string> Holding = WordLists.Set(WordList.StillHolds);
    private static readonly FrozenSet<string> TakingBack = WordLists.Set(WordList.TakesBack);

    /// <summary>The words say that it ended, and none that it still holds.</summary>
    public static bool SaysOver(ImmutableArray<Word> words, int start, int end)
    {
        var over = false;
        for (var i = Math.Max(0, start - Before); i < words.Length && i < end + After; i++)
        {
            if (i >= start && i < end)
            {
                continue;
            }

            over |= IsOver(words, i, start);
            if (StillHolds(words, i) || (over && i >= end && TakingBack.Contains(words[i].Text)))
            {
                return false;
            }
        }

        return over;
    }

    // "Anymore" and "longer" end something only under a negation, "ya no" where it leads in or stands alone; "not any better" ends nothing.
    private static bool IsOver(ImmutableArray<Word> words, int at, int start) => words[at].Text switch
    {
        "anymore" or "longer" => IsNegatedNear(words, at),
        "no" => at > 0 && words[at - 1].Text == "ya" && (at < start || at + 1 >= words.Length || words[at + 1].Before > Break.None),
        var text => Over.Contains(text) && !IsNegatedNear(words, at),
    };

    private static bool IsNegatedNear(ImmutableArray<Word> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Negated && !words[i + 1].StartsSentence; i--)
        {
            if (ContextWords.Of(words[i].Text).HasFlag(Role.Negation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StillHolds(ImmutableArray<Word> words, int at) => words[at].Text is not ("now" or "ahora") && Holding.Contains(words[at].Text);
}
