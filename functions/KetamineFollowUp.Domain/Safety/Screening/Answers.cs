using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What follows a phrase and answers it: "suicidal thoughts: none", "am I suicidal? No.", or takes a denial back: "but …".</summary>
internal static class Answers
{
    private const int Longest = 12;
    private const int Sentence = 40;
    private const int Subject = 4;

    // Between an echoed question ("… better off dead, or of hurting yourself in some way:") and its answer.
    private static readonly FrozenSet<string> Echoed = WordLists.Set(WordList.EchoedQuestion);

    // "Suicidal? No thanks": after these "no" still stands alone. "No sleep", "no one" are something else.
    private static readonly FrozenSet<string> Closing = WordLists.Set(WordList.AfterNo);

    private static readonly FrozenSet<string> TakingBack = WordLists.Set(WordList.TakesBack);

    private static readonly FrozenSet<string> Asserting = WordLists.Set(WordList.Asserts);

    /// <summary>The words right after the phrase say no. A plain "I want to die. No." is a contradiction, not a denial.</summary>
    public static bool DeniedAfter(ImmutableArray<Word> words, int start, int end)
    {
        var at = end;
        while (at < words.Length && at < end + Longest && Echoed.Contains(words[at].Text))
        {
            at++;
        }

        if (at >= words.Length || !IsNo(words, at))
        {
            return false;
        }

        return words[at].Before == Break.Question || !IsAsserted(words, start, end);
    }

    /// <summary>Something takes a denial back, in the same sentence or opening the next.</summary>
    public static bool TakenBackAfter(ImmutableArray<Word> words, int end, bool answered)
    {
        for (var i = end; i < words.Length && i < end + Sentence; i++)
        {
            if (TakingBack.Contains(words[i].Text))
            {
                return true;
            }

            if ((words[i].StartsSentence && !answered) || (i < end + 3 && words[i].Text is "anymore" or "longer"))
            {
                return !words[i].StartsSentence;
            }
        }

        return false;
    }

    private static bool IsNo(ImmutableArray<Word> words, int at)
    {
        var next = at;
        if (words[next].Text == "0")
        {
            next++;
        }
        else if (words[next].Text is "1" or "2" or "3")
        {
            return false;
        }

        if (next > at && EndsAt(words, next))
        {
            return true;
        }

        return words[next].Text switch
        {
            "none" or "nope" or "ninguno" or "ninguna" or "zero" or "negative" => !(next + 1 < words.Length && words[next + 1].Text is "of" or "de" or "now" or "lately" or "since" or "ahora"),
            // "Ya no" says that it was: over, and no plain denial.
            "no" when next > 0 && words[next - 1].Text == "ya" => false,
            "no" or "never" or "nunca" or "nada" or "jamas" => EndsAt(words, next + 1) || Closing.Contains(words[next + 1].Text),
            "not" => Follows(words, next + 1, "at", "all"),
            "para" => Follows(words, next + 1, "nada"),
            "ningun" => Follows(words, next + 1, "dia"),
            _ => false,
        };
    }

    private static bool Follows(ImmutableArray<Word> words, int at, params string[] expected) =>
        at + expected.Length <= words.Length && expected.Select((word, i) => words[at + i].Text == word).All(same => same);

    private static bool EndsAt(ImmutableArray<Word> words, int at) => at >= words.Length || words[at].Before > Break.None;

    private static bool IsAsserted(ImmutableArray<Word> words, int start, int end)
    {
        for (var i = end - 1; i >= 0 && i >= start - Subject; i--)
        {
            if (Asserting.Contains(words[i].Text))
            {
                return true;
            }

            if (i <= start && words[i].StartsSentence)
            {
                return false;
            }
        }

        return false;
    }
}
