using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>
/// What is asked by the day of the course and what is asked every so often. Six sessions in two weeks replace each other's check-ins; this falls
/// due at the next one, whichever session that follows.
/// </summary>
internal static class CourseForms
{
    // ASSUMPTION: a check-in so soon after serves, and saves a conversation.
    private const int NearDays = 2;

    /// <summary>A check-in of its own for every day of the course to come, unless another one is planned for that day or soon after.</summary>
    public static void Plan(EpisodeDecision decision)
    {
        if (decision.Facts.CourseStartedAt is not { } start)
        {
            return;
        }

        foreach (var rule in decision.Protocol.ByCourseDay)
        {
            var date = ClinicTime.DateOf(start, decision.Facts.Zone).AddDays(rule.Day);
            var due = CheckInTimes.DueOn(date, decision.Episode.PatientId, decision.Protocol, decision.Facts.Zone);
            if (due > decision.Now && !decision.Episode.CheckIns.Any(c => !c.IsNotice && (c.CourseDay == rule.Day || (c.Date >= date && c.Date <= date.AddDays(NearDays)))))
            {
                decision.Add(new CheckIn
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"course-{rule.Day}"),
                    CourseDay = rule.Day,
                    Date = date,
                    DueAt = due,
                    Instruments = Asked(rule.Ask, decision.Facts),
                    IsMood = true,
                    State = new CheckInState.Planned(),
                });
            }
        }
    }

    /// <summary>The forms that a check-in asks beside its own, at its time.</summary>
    public static ImmutableArray<string> Owed(EpisodeFacts facts, Session? followed, DateTimeOffset now)
    {
        if (facts.CourseStartedAt is not { } start || followed is not { } session)
        {
            return [];
        }

        var today = ClinicTime.DateOf(now, facts.Zone);
        var begun = ClinicTime.DateOf(start, facts.Zone);
        return
        [
            .. (from rule in facts.Protocol.ByCourseDay
                let date = begun.AddDays(rule.Day)
                where today >= date
                from instrument in Asked(rule.Ask, facts)
                where !(LastAsked(instrument, facts) >= date)
                select instrument)
            .Concat(
                from rule in facts.Protocol.Every
                where facts.Sessions >= rule.FromSession && IsFor(rule.OnlyIf, facts.Patient, session)
                from instrument in Asked(rule.Ask, facts)
                where !(LastAsked(instrument, facts)?.AddDays(rule.EveryDays) > today)
                select instrument)
            .Distinct(),
        ];
    }

    /// <summary>A full form is asked by the schedule or by the day of the course between two dates, the first not included.</summary>
    public static bool AsksFullBetween(EpisodeDecision decision, DateOnly after, DateOnly until)
    {
        var (plan, start) = (decision.Facts.Plan, decision.Facts.CourseStartedAt);
        return decision.Episode.CheckIns.Any(c => c.IsPlanned && c.Date > after && c.Date <= until && c.Instruments.Contains(plan.Full[0]))
            || (start is { } begun && decision.Protocol.ByCourseDay.Any(rule =>
                ClinicTime.DateOf(begun, decision.Facts.Zone).AddDays(rule.Day) is var date && date > after && date <= until && plan.Resolve(rule.Ask).Contains(plan.Full[0])));
    }

    private static bool IsFor(AskedOf? onlyIf, Patient patient, Session session) => onlyIf is not { } whom || IsFor(whom, patient, session);

    private static bool IsFor(AskedOf whom, Patient patient, Session session) => whom switch
    {
        AskedOf.TreatedAtHome => session.IsAtHome,
        AskedOf.MayBePregnant => patient.ScreeningSex != ScreeningSex.Male,
    };

    /// <summary>The instruments that the words of a rule stand for.</summary>
    public static ImmutableArray<string> Resolve(ImmutableArray<string> ask, PrimaryPlan plan, DateTimeOffset? lastScreenedAt) =>
        [.. plan.Resolve(ask).Select(word => word == AskWord.Screener ? SurveyPath.ScreenerAfter(lastScreenedAt) : word)];

    /// <summary>The same as of a decision.</summary>
    public static ImmutableArray<string> Asked(ImmutableArray<string> ask, EpisodeFacts facts) => Resolve(ask, facts.Plan, facts.LastScreenedAt);

    /// <summary>When an instrument was asked last; null: never. The two forms of the screener are one; finished in another conversation, it was asked too.</summary>
    public static DateTimeOffset? LastAskedAt(string instrument, EpisodeFacts facts)
    {
        return SurveyPath.IsScreener(instrument)
            ? new[] { At(SurveyPath.Screener), At(SurveyPath.FirstScreener), facts.LastScreenedAt }.Max()
            : At(instrument);

        DateTimeOffset? At(string id) => facts.LastAsked.TryGetValue(id, out var asked) ? asked : null;
    }

    private static DateOnly? LastAsked(string instrument, EpisodeFacts facts) =>
        LastAskedAt(instrument, facts) is { } at ? ClinicTime.DateOf(at, facts.Zone) : null;
}
