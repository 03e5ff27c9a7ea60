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
    private static readonly FrozenSet<string> Echoed =
        ("or of hurting yourself in some way about the past last 2 two weeks week being self harm thoughts ideation plan plans intent that you would be "
        + "o de lastimarse lastimarte hacerse hacerte dano alguna manera pensamientos ideas ultimas dos semanas").Split(' ').ToFrozenSet();

    // "Suicidal? No thanks": after these "no" still stands alone. "No sleep", "no one" are something else.
    private static readonly FrozenSet<string> Closing = "thanks thank thankyou ty gracias today hoy i im not feeling feel doing all todo see right now estoy good lol fine".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> TakingBack =
        "but although though tho except however yet until till before pero aunque excepto hasta salvo sino".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> FirstPerson = "i id ill im yo quiero tengo estoy voy me".Split(' ').ToFrozenSet();

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
            if (FirstPerson.Contains(words[i].Text))
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
