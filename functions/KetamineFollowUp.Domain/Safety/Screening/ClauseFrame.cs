namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// What the clause around "I …" says of it: "not sure if I", "scared that I", "asked if I", "it's not that I", "sometimes I".
/// </summary>
/// <param name="Denies">The frame denies it: "not that I", "never said I".</param>
/// <param name="Doubts">The frame doubts it: "don't know if I", "can't say I", "don't think I".</param>
/// <param name="Asked">Somebody asked whether: "asked if I".</param>
/// <param name="Roles">Fear, sometimes.</param>
internal readonly record struct ClauseFrame(bool Denies, bool Doubts, bool Asked, Role Roles)
{
    public static ClauseFrame Of(IReadOnlyList<Word> words, int leadStart)
    {
        var at = leadStart;
        at = Back(words, at, IsSubject);
        at = Back(words, at, word => word is "that" or "if" or "whether" or "like" or "que" or "si" or "what" or "may");
        var head = Before(words, at);
        var roles = ContextWords.Of(head) & (Role.Fear | Role.Sometimes);
        if (head is "me" or "us" or "to")
        {
            head = Before(words, at - 1);
            roles |= ContextWords.Of(head) & Role.Fear;
        }

        if (head is "asked" or "ask" or "asks" or "asking" or "question" or "preguntan" or "pregunta" or "preguntas" or "preguntar" or "preguntaron")
        {
            return new ClauseFrame(false, false, true, roles);
        }

        if (head is "not" or "never")
        {
            return new ClauseFrame(true, false, false, roles);
        }

        // "Never have I wanted to": the negation stands before the verb and the subject.
        if (head is "have" or "did" or "would" or "do" or "will" && Before(words, at - 1) is "never" or "nor")
        {
            return new ClauseFrame(true, false, false, roles);
        }

        var negated = IsNegatedBefore(words, at - 1);
        var doubts = negated && head is "sure" or "think" or "believe" or "know" or "certain" or "say" or "promise" or "guarantee" or "decide" or "decided" or "deny" or "lie" or "lying"
            or "swear" or "creo" or "se" or "segura" or "seguro" or "decir" or "prometo" or "prometer" or "negar";
        var denies = negated && head is "said" or "feel" or "saying" or "mean" or "es" or "is" or "siento" or "dije" or "digo" or "dicho";
        return new ClauseFrame(denies && negated, doubts && negated, false, roles);
    }

    /// <summary>Asked, and the text goes on to say no, or to ask for an end of the asking.</summary>
    public bool AskedAndDenied(IReadOnlyList<Word> words, int end)
    {
        if (!Asked)
        {
            return false;
        }

        var no = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (i >= end && words[i].Text is "yes" or "yeah" or "yep" or "true" or "do" or "maybe" or "si")
            {
                return false;
            }

            no |= words[i].Text is "stop" or "keep" or "why" or "quit" or "dejen" or "deja" || (i >= end && words[i].Text is "no" or "not" or "nope" or "never");
        }

        return no;
    }

    private static bool IsSubject(string word) => word is "i" or "id" or "ill" or "yo" or "we";

    private static int Back(IReadOnlyList<Word> words, int at, Func<string, bool> skip) => skip(Before(words, at)) ? at - 1 : at;

    private static string Before(IReadOnlyList<Word> words, int at) =>
        at > 0 && at <= words.Count && (at == words.Count || words[at].Before == Break.None) ? words[at - 1].Text : "";

    private static bool IsNegatedBefore(IReadOnlyList<Word> words, int head)
    {
        for (var i = head - 1; i >= 0 && i >= head - 3 && words[i + 1].Before == Break.None; i--)
        {
            if (words[i].Text is "not" or "never" or "no" or "nunca")
            {
                return true;
            }
        }

        return false;
    }
}
