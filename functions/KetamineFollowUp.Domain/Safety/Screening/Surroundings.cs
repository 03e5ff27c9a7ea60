using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What stands around a phrase and changes what it weighs.</summary>
/// <param name="Denied">A negation reaches the phrase: "no thoughts of …", or the answer "none" right after it.</param>
/// <param name="Doubtful">The denial does not hold: "not really", "not sure", "but", "any more", "can't say that".</param>
/// <param name="Roles">What the words that lead into the phrase, and its own, do to it.</param>
/// <param name="Tonight">It has a date in the near future.</param>
/// <param name="Now">It is said to happen now.</param>
/// <param name="LongPast">It has a date far back: "years ago", "when I was 16".</param>
/// <param name="RecentPast">It has a date just over: "yesterday".</param>
/// <param name="OfSomebodyElse">Its subject is somebody else.</param>
/// <param name="SaysOver">The words say that it ended: "not any more".</param>
/// <param name="JustBefore">The word before the phrase; empty at a clause's start.</param>
internal sealed record Surroundings(
    bool Denied, bool Doubtful, Role Roles, bool Tonight, bool Now, bool LongPast, bool RecentPast, bool OfSomebodyElse, bool SaysOver, string JustBefore)
{
    private const int Nearby = 3;

    public bool Has(Role role) => (Roles & role) != Role.None;

    public static Surroundings Around(ImmutableArray<Word> words, int start, int end)
    {
        var lead = LeadIn.Before(words, start);
        var framed = ClauseFrame.Of(words, lead.Start);
        var roles = lead.Roles | framed.Roles;
        for (var i = start; i < end; i++)
        {
            roles |= LeadIn.RoleAt(words, i) & ~(Role.Negation | Role.Carrier | Role.Listed | Role.Undoes);
        }

        for (var i = end; i < words.Length && i < end + Nearby && !words[i].StartsSentence; i++)
        {
            roles |= ContextWords.Of(words[i].Text) & Role.Sometimes;
        }

        var answeredNo = Answers.DeniedAfter(words, start, end) || framed.AskedAndDenied(words, end);
        var denied = answeredNo || (lead.Denies ^ framed.Denies);
        var doubtful = framed.Doubts || (lead.Denies && (lead.Doubts || framed.Denies)) || (denied && Answers.TakenBackAfter(words, end, answeredNo));
        var tells = (roles & (Role.Intent | Role.Desire)) == Role.None && NearbyDates.LongPastOpens(words, start);
        return new Surroundings(
            denied, doubtful, roles,
            NearbyDates.TonightAfter(words, end), NearbyDates.NowAfter(words, end), tells || NearbyDates.LongPastAround(words, lead.Start, end), NearbyDates.RecentPastAround(words, start, end),
            Subjects.IsSomebodyElse(words, start, end), Endings.SaysOver(words, start, end), start > 0 && words[start].Before == Break.None ? words[start - 1].Text : "");
    }
}
