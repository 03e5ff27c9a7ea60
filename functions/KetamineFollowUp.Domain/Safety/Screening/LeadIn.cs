using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// The words that lead into a phrase without a break: "do not want to", "no thoughts of", "used to think about".
/// A negation reaches the phrase only along such words, so "not ok want to die" and "no I want to die" deny nothing.
/// </summary>
/// <param name="Start">Where the lead-in begins.</param>
/// <param name="Denies">A negation in it reaches the phrase.</param>
/// <param name="Doubts">… but weakly: "not really", "cannot", "no longer".</param>
/// <param name="Roles">What its words do.</param>
internal readonly record struct LeadIn(int Start, bool Denies, bool Doubts, Role Roles)
{
    private const int Longest = 16;
    private const int AfterPhrase = 8;

    private static readonly FrozenSet<string> WorstYet = WordLists.Set(WordList.WorstYet);
    private static readonly FrozenSet<string> Moments = WordLists.Set(WordList.Moments);
    private static readonly FrozenSet<string> AffirmsNot = WordLists.Set(WordList.AffirmsNot);

    public static LeadIn Before(ImmutableArray<Word> words, int start)
    {
        var (roles, negation, negations, at) = (Role.None, -1, 0, start);
        while (at > 0 && start - at < Longest && !Stops(words, at))
        {
            var role = RoleAt(words, at - 1);
            if (role.HasFlag(Role.Negation))
            {
                if (negation >= 0 && DeniesItsOwn(words, at - 1, negation))
                {
                    break;
                }

                negation = at - 1;
                negations += words[negation].Text is "not" or "no" or "never" or "without" or "nunca" ? 1 : 0;
            }

            roles |= role;
            at--;
        }

        if (negation < 0)
        {
            return new LeadIn(at, false, false, roles);
        }

        var undone = Undone(words, negation, start);
        var weak = roles.HasFlag(Role.Hedge) || negations > 1 || IsWeak(words, negation) || HasAnyMore(words, negation, start) || Compares(words, negation, start)
            || NotADay(words, at);
        return new LeadIn(at, !undone, weak, roles);
    }

    private static bool Stops(ImmutableArray<Word> words, int at)
    {
        var word = words[at - 1].Text;
        if (words[at].Before > Break.None && !(words[at].Before == Break.Comma && IsListed(word) && IsListed(words[at].Text)))
        {
            return true;
        }

        return word switch
        {
            "ni" or "nor" when at == 1 || words[at - 1].Before > Break.None => false,
            "and" or "or" or "nor" or "y" or "o" or "ni" => at < 2 || !(IsListed(words[at - 2].Text) || words[at - 2].Text is "anyone" or "else" or "others" or "anybody" or "alguien" or "nadie"),
            "no" => !ContextWords.DeniesAfterNo(words[at].Text),
            _ => RoleAt(words, at - 1) == Role.None,
        };
    }

    // "No chest pain, no trouble breathing", "not suicidal and not going to": each negation has words of its own, so the two make no doubt.
    private static bool DeniesItsOwn(ImmutableArray<Word> words, int earlier, int later)
    {
        for (var i = earlier + 1; i < later; i++)
        {
            if (ContextWords.Of(words[i].Text).HasFlag(Role.Listed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsListed(string word) => (ContextWords.Of(word) & (Role.Listed | Role.Thinking)) != Role.None;

    // "about" is a plan in "about to" and a thought in "thinking about".
    public static Role RoleAt(ImmutableArray<Word> words, int at) => words[at].Text switch
    {
        "about" when at + 1 < words.Length && words[at + 1].Text == "to" => Role.Intent,
        "do" or "does" or "did" => at + 1 < words.Length && words[at + 1].Text is "not" or "never" ? Role.Carrier : Role.None,
        // "Pienso irme" intends, "pienso en irme" thinks.
        "pienso" when at + 1 < words.Length && words[at + 1].Before == Break.None && words[at + 1].Text.EndsWith("rme", StringComparison.Ordinal) => Role.Intent,
        "nada" when (at > 0 && words[at - 1].Text == "para") || (at + 1 < words.Length && words[at + 1].Text == "de") => Role.Negation,
        var text => ContextWords.Of(text),
    };

    // "Never felt so suicidal", "never wanted to die more": the worst yet, not a denial.
    private static bool Compares(ImmutableArray<Word> words, int negation, int start)
    {
        if (words[negation].Text is not ("never" or "nunca"))
        {
            return false;
        }

        for (var i = negation + 1; i < words.Length && i < start + AfterPhrase && !words[i].StartsSentence; i++)
        {
            if (WorstYet.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "Not a day goes by that I don't think of it".
    private static bool NotADay(ImmutableArray<Word> words, int at)
    {
        var day = false;
        for (var i = at - 1; i >= 0 && i >= at - Longest && words[i + 1].Before == Break.None; i--)
        {
            day |= Moments.Contains(words[i].Text);
            if (day && words[i].Text is "not" or "no" or "never" or "hardly" or "barely")
            {
                return true;
            }
        }

        return false;
    }

    // "cannot stop thinking", "trying not to", "hard not to": the negation affirms.
    private static bool Undone(ImmutableArray<Word> words, int negation, int start)
    {
        for (var i = negation + 1; i < start; i++)
        {
            if (ContextWords.Of(words[i].Text).HasFlag(Role.Undoes))
            {
                return true;
            }
        }

        for (var i = negation - 1; i >= 0 && i >= negation - 2; i--)
        {
            if (AffirmsNot.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "Cannot kill myself because", "ya no pienso en": held back, or over.
    private static bool IsWeak(ImmutableArray<Word> words, int negation) =>
        negation > 0 && words[negation].Before == Break.None && words[negation - 1].Text is "can" or "could" or "should" or "ya";

    private static bool HasAnyMore(ImmutableArray<Word> words, int negation, int start)
    {
        for (var i = negation; i < start; i++)
        {
            if (words[i].Text is "longer" or "anymore")
            {
                return true;
            }
        }

        return false;
    }
}
