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

    public static LeadIn Before(IReadOnlyList<Word> words, int start)
    {
        var (roles, negation, at) = (Role.None, -1, start);
        while (at > 0 && start - at < Longest && !Stops(words, at))
        {
            var role = RoleAt(words, at - 1);
            if (role.HasFlag(Role.Negation))
            {
                negation = negation < 0 || !IsDoubleNegation(words, at - 1) ? at - 1 : -1;
            }

            roles |= role;
            at--;
        }

        if (negation < 0)
        {
            return new LeadIn(at, false, false, roles);
        }

        var undone = Undone(words, negation, start);
        var weak = roles.HasFlag(Role.Hedge) || IsWeak(words, negation) || HasAnyMore(words, negation, start);
        return new LeadIn(at, !undone, weak, roles);
    }

    private static bool Stops(IReadOnlyList<Word> words, int at)
    {
        var word = words[at - 1].Text;
        if (words[at].Before > Break.None && !(words[at].Before == Break.Comma && IsListed(word)))
        {
            return true;
        }

        return word switch
        {
            "and" or "or" or "nor" or "y" or "o" or "ni" => at < 2 || !(IsListed(words[at - 2].Text) || words[at - 2].Text is "anyone" or "else" or "others" or "anybody" or "alguien" or "nadie"),
            "no" => !ContextWords.DeniesAfterNo(words[at].Text),
            _ => RoleAt(words, at - 1) == Role.None,
        };
    }

    private static bool IsListed(string word) => (ContextWords.Of(word) & (Role.Listed | Role.Thinking)) != Role.None;

    // "about" is a plan in "about to" and a thought in "thinking about".
    public static Role RoleAt(IReadOnlyList<Word> words, int at) => words[at].Text switch
    {
        "about" when at + 1 < words.Count && words[at + 1].Text == "to" => Role.Intent,
        "nada" when at > 0 && words[at - 1].Text == "para" => Role.Negation,
        var text => ContextWords.Of(text),
    };

    private static bool IsDoubleNegation(IReadOnlyList<Word> words, int at) => words[at].Text is "not" or "no" or "never" && words[at + 1].Text is "not" or "no" or "never" or "without";

    // "cannot stop thinking", "trying not to", "hard not to": the negation affirms.
    private static bool Undone(IReadOnlyList<Word> words, int negation, int start)
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
            if (words[i].Text is "trying" or "try" or "tried" or "hard" or "how" or "struggling" or "fighting" or "reason" or "reasons" or "barely" or "trato" or "tratando" or "intento")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWeak(IReadOnlyList<Word> words, int negation) =>
        (negation > 0 && words[negation - 1].Text is "can" or "could" or "should" or "ya" or "puedo") || (negation > 0 && words[negation].Before == Break.None && words[negation - 1].Text is "ya");

    private static bool HasAnyMore(IReadOnlyList<Word> words, int negation, int start)
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
