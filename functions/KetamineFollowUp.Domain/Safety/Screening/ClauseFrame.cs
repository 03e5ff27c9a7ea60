using System.Collections.Frozen;
using System.Collections.Immutable;

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
    private const int Reach = 40;

    private static readonly FrozenSet<string> Subjects = WordLists.Set(WordList.FrameSubject);
    private static readonly FrozenSet<string> Joining = WordLists.Set(WordList.FrameJoins);
    // Before a verb without its subject ("not sure if want", "no sé si quiero").
    private static readonly FrozenSet<string> JoiningVerbs = WordLists.Set(WordList.FrameJoinsVerb);
    private static readonly FrozenSet<string> Asking = WordLists.Set(WordList.FrameAsks);
    private static readonly FrozenSet<string> Doubting = WordLists.Set(WordList.FrameDoubts);
    private static readonly FrozenSet<string> Denying = WordLists.Set(WordList.FrameDenies);
    private static readonly FrozenSet<string> Negations = WordLists.Set(WordList.FrameNegation);
    private static readonly FrozenSet<string> Inverting = WordLists.Set(WordList.FrameInverts);
    private static readonly FrozenSet<string> SaysYes = WordLists.Set(WordList.SaysYes);
    private static readonly FrozenSet<string> TiredOfAsking = WordLists.Set(WordList.TiredOfAsking);

    public static ClauseFrame Of(ImmutableArray<Word> words, int leadStart)
    {
        var subject = Back(words, leadStart, Subjects);
        var at = Back(words, subject, subject < leadStart ? Joining : JoiningVerbs);
        if (at == leadStart)
        {
            return default;
        }

        var head = Before(words, at);
        var roles = ContextWords.Of(head) & (Role.Fear | Role.Sometimes);
        if (head is "me" or "us" or "to")
        {
            head = Before(words, at - 1);
            roles |= ContextWords.Of(head) & Role.Fear;
        }

        if (Asking.Contains(head))
        {
            return new ClauseFrame(false, false, true, roles);
        }

        // "It's not that I …"; and "never have I …", where the negation stands before the verb and the subject.
        var negated = IsNegatedBefore(words, at - 1);
        var denies = (at < subject && Negations.Contains(head)) || (negated && Denying.Contains(head))
            || (Inverting.Contains(head) && Before(words, at - 1) is "never" or "nor");
        var doubts = (negated && (Doubting.Contains(head) || (head == "se" && words[at].Text == "si"))) || (head is "said" or "say" && LiesBefore(words, at - 1));
        return new ClauseFrame(denies && !doubts, doubts, false, roles);
    }

    /// <summary>Asked, and the text goes on to say no, or to ask for an end of the asking.</summary>
    public bool AskedAndDenied(ImmutableArray<Word> words, int end)
    {
        if (!Asked)
        {
            return false;
        }

        var no = false;
        for (var i = Math.Max(0, end - Reach); i < words.Length && i < end + Reach; i++)
        {
            // "I do not" is no "do".
            var negated = i + 1 < words.Length && words[i + 1].Text is "not" or "never";
            if ((i >= end && SaysYes.Contains(words[i].Text) && !negated) || words[i].Text is "yes" or "yeah")
            {
                return false;
            }

            no |= TiredOfAsking.Contains(words[i].Text) || (i >= end && words[i].Text is "no" or "not" or "nope" or "never");
        }

        return no;
    }

    private static int Back(ImmutableArray<Word> words, int at, FrozenSet<string> skipped) => skipped.Contains(Before(words, at)) ? at - 1 : at;

    private static string Before(ImmutableArray<Word> words, int at) =>
        at > 0 && at <= words.Length && (at == words.Length || words[at].Before == Break.None) ? words[at - 1].Text : "";

    // "I would be lying if I said I was not …".
    private static bool LiesBefore(ImmutableArray<Word> words, int head)
    {
        for (var i = head - 1; i >= 0 && i >= head - 4; i--)
        {
            if (words[i].Text is "lie" or "lying")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegatedBefore(ImmutableArray<Word> words, int head)
    {
        for (var i = head - 1; i >= 0 && i >= head - 3 && words[i + 1].Before == Break.None; i--)
        {
            if (Negations.Contains(words[i].Text))
            {
                return true;
            }

            if (!ContextWords.Of(words[i].Text).HasFlag(Role.Carrier) && !ContextWords.Of(words[i].Text).HasFlag(Role.Hedge))
            {
                return false;
            }
        }

        return false;
    }
}
