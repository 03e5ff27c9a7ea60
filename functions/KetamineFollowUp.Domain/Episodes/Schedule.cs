using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>The planned check-ins: each one whose time has come is sent or recorded as not sent.</summary>
internal static class Schedule
{
    public static CheckIn Planned(
        CheckInRule rule, DateOnly sessionDate, PatientId patient, Indication indication, Protocol protocol, TimeZoneInfo zone) => new()
        {
            Id = rule.Id,
            Day = rule.Day,
            Date = sessionDate.AddDays(rule.Day),
            DueAt = CheckInTimes.DueOn(sessionDate.AddDays(rule.Day), patient, protocol, zone),
            Instruments = protocol.Primary[indication].Resolve(rule.Ask),
            IsMood = rule.IsMood,
            State = new CheckInState.Planned(),
        };

    public static void Settle(EpisodeDecision turn)
    {
        var waits = false;
        while (turn.HasRoom && !waits)
        {
            PlanTheNext(turn);
            if (turn.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned) is not { } next)
            {
                Finish(turn);
                return;
            }

            waits = next.DueAt > turn.Now || !(next.IsNotice ? Sending.Notice(turn, next) : Sending.Survey(turn, next));
        }
    }

    // After the protocol's last check-in there is always exactly one ahead.
    private static void PlanTheNext(EpisodeDecision turn)
    {
        if (turn.Protocol.OpenEnded is { } openEnded && !turn.Episode.CheckIns.Any(c => c.IsPlanned && c.Day is not null))
        {
            var episode = turn.Episode;
            var rule = openEnded.After(episode.CheckIns.Max(c => c.Day) ?? 0);
            var sessionDate = episode.CheckIns.Single(c => c.IsNotice).Date;
            turn.Add(Planned(rule, sessionDate, episode.PatientId, turn.Facts.Patient.Indication, turn.Protocol, turn.Facts.Zone));
        }
    }

    private static void Finish(EpisodeDecision turn)
    {
        if (turn.Episode.Open is null)
        {
            turn.Change(e => e with { State = EpisodeState.Finished });
            turn.Steps.Add(new Step.Raise([new Finding(FindingKind.FollowUpStopped, Severity.Routine, "Follow-up stopped: the course is finished.")]));
        }
    }
}
