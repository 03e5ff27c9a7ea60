using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>One decision in the making: the episode as changed so far, and the steps so far. Lives only while the decision is made.</summary>
internal sealed class EpisodeDecision(Episode episode, EpisodeFacts facts, DateTimeOffset now)
{
    // A plan has at most 30 steps. A check-in takes up to 3 (close, raise, open); what comes after the check-ins up to 3 more.
    private const int RoomForOneMore = 24;

    public Episode Episode { get; private set; } = episode;

    public EpisodeFacts Facts { get; } = facts;

    public Protocol Protocol => Facts.Protocol;

    public DateTimeOffset Now { get; } = now;

    public List<Step> Steps { get; } = [];

    public bool IsRunning => Episode.State == EpisodeState.Running;

    public bool HasRoom => Steps.Count <= RoomForOneMore;

    public void Change(Func<Episode, Episode> change) => Episode = change(Episode);

    public void Replace(CheckIn before, CheckIn after) => Change(e => e with { CheckIns = e.CheckIns.Replace(before, after) });

    /// <summary>Moves a check-in on and returns it as it now stands.</summary>
    public CheckIn Settle(CheckIn checkIn, CheckInState state)
    {
        var after = checkIn with { State = state };
        Replace(checkIn, after);
        return after;
    }

    public void Add(CheckIn checkIn) => Change(e => e with { CheckIns = [.. e.CheckIns.Append(checkIn).OrderBy(c => c.IsNotice ? 0 : 1).ThenBy(c => c.Date)] });

    public void Record(CheckIn about, string detail) => Steps.Add(new Step.Record(RecordedFact.NotSent, Episode.SurveyIdOf(about).Value, detail));

    public void NotSent(CheckIn checkIn, NotSentReason reason)
    {
        Settle(checkIn, new CheckInState.NotSent(reason, Now));
        Record(checkIn, reason.Sentence());
    }
}
