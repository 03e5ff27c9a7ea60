using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What follows a phrase and answers it: "suicidal thoughts: none", "am I suicidal? No.", or takes a denial back: "but …".</summary>
internal static class Answers
{
    private const int Longest = 12;
    private const int Sentence = 40;

    // Between an echoed question ("… better off dead, or of hurting yourself in some way:") and its answer.
    private static readonly FrozenSet<string> Echoed =
        ("or of hurting yourself in some way about the past last 2 two weeks week being self harm thoughts ideation plan plans intent that you would be "
        + "o de lastimarse lastimarte hacerse hacerte dano alguna manera pensamientos ideas ultimas dos semanas").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> TakingBack =
        "but although though tho except however yet until till before pero aunque excepto hasta salvo sino".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> FirstPerson = "i id ill im yo quiero tengo estoy voy me".Split(' ').ToFrozenSet();

    /// <summary>The words right after the phrase say no. A plain "I want to die. No." is a contradiction, not a denial.</summary>
    public static bool DeniedAfter(IReadOnlyList<Word> words, int start, int end)
    {
        var at = end;
        while (at < words.Count && at < end + Longest && Echoed.Contains(words[at].Text))
        {
            at++;
        }

        if (at >= words.Count || !IsNo(words, at))
        {
            return false;
        }

        return words[at].Before == Break.Question || !IsAsserted(words, start);
    }

    /// <summary>Something takes a denial back, in the same sentence or opening the next.</summary>
    public static bool TakenBackAfter(IReadOnlyList<Word> words, int end, bool answered)
    {
        for (var i = end; i < words.Count && i < end + Sentence; i++)
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

    private static bool IsNo(IReadOnlyList<Word> words, int at)
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
            "none" or "no" or "nope" or "never" or "nunca" or "ninguno" or "ninguna" or "zero" or "negative" or "nada" or "jamas" => EndsAt(words, next + 1),
            "not" => Follows(words, next + 1, "at", "all"),
            "para" => Follows(words, next + 1, "nada"),
            "ningun" => Follows(words, next + 1, "dia"),
            _ => false,
        };
    }

    private static bool Follows(IReadOnlyList<Word> words, int at, params string[] expected) =>
        at + expected.Length <= words.Count && expected.Select((word, i) => words[at + i].Text == word).All(same => same);

    private static bool EndsAt(IReadOnlyList<Word> words, int at) => at >= words.Count || words[at].Before > Break.None;

    private static bool IsAsserted(IReadOnlyList<Word> words, int start)
    {
        for (var i = start; i >= 0 && i > start - Longest; i--)
        {
            if (FirstPerson.Contains(words[i].Text))
            {
                return true;
            }

            if (words[i].StartsSentence)
            {
                return false;
            }
        }

        return false;
    }
}
