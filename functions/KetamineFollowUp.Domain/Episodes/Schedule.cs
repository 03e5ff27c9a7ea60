using System.Collections.Immutable;
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
        CheckInRule rule, DateOnly sessionDate, PatientId patient, Indication indication, Protocol protocol, IanaZone zone) => new()
        {
            Id = rule.Id,
            Day = rule.Day,
            Date = sessionDate.AddDays(rule.Day),
            DueAt = CheckInTimes.DueOn(sessionDate.AddDays(rule.Day), patient, protocol, zone),
            Instruments = protocol.PlanOf(indication).Resolve(rule.Ask),
            IsMood = rule.IsMood,
            State = new CheckInState.Planned(),
        };

    /// <summary>What is still planned by day asks the forms of the patient's indication as it is now; what it asks as a confirmation stays.</summary>
    public static void Replan(EpisodeDecision decision)
    {
        foreach (var planned in decision.Episode.CheckIns.Where(c => c.IsPlanned))
        {
            if (AskOf(planned, decision.Protocol) is { } ask)
            {
                var asked = CourseForms.Asked(ask, decision.Facts);
                decision.Replace(planned, planned with { Instruments = [.. asked, .. planned.Confirms.Where(confirms => !asked.Contains(confirms))] });
            }
        }
    }

    private static ImmutableArray<string>? AskOf(CheckIn checkIn, Protocol protocol) =>
        checkIn.IsBaseline ? protocol.Baseline
        : checkIn.CourseDay is { } courseDay ? protocol.ByCourseDay.FirstOrDefault(rule => rule.Day == courseDay)?.Ask
        : checkIn.Day is null ? null
        : protocol.CheckIns.FirstOrDefault(rule => rule.Id == checkIn.Id)?.Ask ?? protocol.OpenEnded?.Ask;

    public static void Settle(EpisodeDecision decision)
    {
        var waits = false;
        while (decision.HasRoom && !waits)
        {
            PlanTheNext(decision);
            CourseForms.Plan(decision);
            if (decision.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned) is not { } next)
            {
                Finish(decision);
                return;
            }

            waits = next.DueAt > decision.Now || !Send(decision, next);
        }
    }

    private static bool Send(EpisodeDecision decision, CheckIn next) => next.IsNotice && decision.Episode.Session is { } session
        ? Sending.Notice(decision, next, session)
        : Sending.Survey(decision, next);

    // After the protocol's last check-in there is always exactly one ahead.
    private static void PlanTheNext(EpisodeDecision decision)
    {
        if (decision.Protocol.OpenEnded is { } openEnded && decision.Episode.Session is not null && !decision.Episode.CheckIns.Any(c => c.IsPlanned && c.Day is not null))
        {
            var episode = decision.Episode;
            var rule = openEnded.After(episode.CheckIns.Max(c => c.Day) ?? 0);
            var sessionDate = episode.CheckIns.Single(c => c.IsNotice).Date;
            decision.Add(Planned(rule, sessionDate, episode.PatientId, decision.Facts.Patient.Indication, decision.Protocol, decision.Facts.Zone));
        }
    }

    private static void Finish(EpisodeDecision decision)
    {
        if (decision.Episode.Open is not null)
        {
            return;
        }

        decision.Change(e => e with { State = EpisodeState.Finished });
        if (decision.Episode.Session is not null)
        {
            decision.Steps.Add(new Step.Raise([new Finding(FindingKind.FollowUpStopped, Severity.Routine, "Follow-up stopped: the course is finished.")]));
        }
    }
}
