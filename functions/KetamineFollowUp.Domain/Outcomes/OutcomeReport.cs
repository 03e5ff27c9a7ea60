using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>How the clinic's patients do, month by month, and how the clinic answers. Numbers of groups only: no patient can be read out of it by id.</summary>
/// <param name="First">The first month, by its first day.</param>
/// <param name="Last">The last month.</param>
/// <param name="Months">Every month between, the newest first.</param>
/// <param name="Indications">The courses of the whole time, by what they treated; only those that had a course.</param>
/// <param name="Whole">The whole time together.</param>
/// <param name="Payers">The measures of payers, over the whole time: index events are looked for in it.</param>
public sealed record OutcomeReport(
    DateOnly First,
    DateOnly Last,
    ImmutableArray<MonthOfOutcomes> Months,
    ImmutableArray<OutcomesOfIndication> Indications,
    PeriodOfOutcomes Whole,
    ImmutableArray<MeasureResult> Payers)
{
    /// <summary>The report of a time.</summary>
    /// <param name="patients">Every patient whose outcomes changed since the first month began; more do no harm.</param>
    /// <param name="alerts">Every alert raised since the first month began; more do no harm.</param>
    /// <param name="scope">The months, and what they are judged by.</param>
    public static OutcomeReport Of(IEnumerable<PatientOutcomes> patients, IEnumerable<Alert> alerts, ReportScope scope)
    {
        var (people, raised) = (patients.ToList(), alerts.ToList());
        var months = new List<MonthOfOutcomes>();
        for (var month = scope.Last; month >= scope.First; month = month.AddMonths(-1))
        {
            months.Add(new MonthOfOutcomes(month, PeriodOfOutcomes.Of(people, raised, scope with { First = month, Last = month })));
        }

        var indications = Enum.GetValues<Indication>()
            .Select(indication => new OutcomesOfIndication(indication, CourseRates.Of(people.Where(p => p.Indication == indication), scope)))
            .Where(group => group.Courses.Courses > 0);
        return new OutcomeReport(scope.First, scope.Last, [.. months], [.. indications], PeriodOfOutcomes.Of(people, raised, scope), Measures.OfPatients(people, scope));
    }
}

/// <summary>One month.</summary>
/// <param name="Month">Which month, as a date in it.</param>
/// <param name="Outcomes">What that month alone shows.</param>
public sealed record MonthOfOutcomes(DateOnly Month, PeriodOfOutcomes Outcomes);

/// <summary>The courses of one indication.</summary>
/// <param name="Indication">What those patients are treated for.</param>
/// <param name="Courses">Their response and remission over the whole period.</param>
public sealed record OutcomesOfIndication(Indication Indication, CourseRates Courses);

/// <summary>What happened in a time.</summary>
/// <param name="Courses">Courses that began in it.</param>
/// <param name="CheckIns">Of the check-in surveys opened in it that were answered or ran out, those answered to the end.</param>
/// <param name="Alerts">The alerts raised in it, the most severe first; only severities that occurred.</param>
public sealed record PeriodOfOutcomes(CourseRates Courses, Rate CheckIns, ImmutableArray<AlertTimes> Alerts)
{
    internal static PeriodOfOutcomes Of(List<PatientOutcomes> patients, List<Alert> alerts, ReportScope scope)
    {
        bool IsIn(DateOnly month) => month >= scope.First && month <= scope.Last;
        var surveys = patients.Select(p => p.CheckIns.Where(c => IsIn(c.Month)).ToList()).ToList();
        var judged = surveys.Select(months => (Completed: months.Sum(c => c.Completed), Of: months.Sum(c => c.Completed + c.Expired))).Where(s => s.Of > 0).ToList();
        return new PeriodOfOutcomes(
            CourseRates.Of(patients, scope),
            new Rate(judged.Sum(s => s.Completed), judged.Sum(s => s.Of), judged.Count),
            [
                .. alerts.Where(alert => scope.Has(alert.RaisedAt))
                    .GroupBy(alert => alert.Severity).OrderByDescending(group => group.Key).Select(group => AlertTimes.Of(group.Key, [.. group])),
            ]);
    }
}

/// <summary>How courses went.</summary>
/// <param name="Courses">How many began.</param>
/// <param name="Measures">Each measure of courses.</param>
public sealed record CourseRates(int Courses, ImmutableArray<MeasureResult> Measures)
{
    /// <summary>Of those that can be judged, those with a response.</summary>
    public Rate Response => Of(Measure.Response).Rate;

    /// <summary>Of those that can be judged, those with remission.</summary>
    public Rate Remission => Of(Measure.Remission).Rate;

    /// <summary>One of the measures of courses.</summary>
    public MeasureResult Of(Measure measure) => Measures.Single(result => result.Measure == measure);

    internal static CourseRates Of(IEnumerable<PatientOutcomes> patients, ReportScope scope)
    {
        var courses = patients.SelectMany(patient => patient.Courses.Where(course => scope.Has(course.StartedAt)).Select(course => CourseWindow.Of(patient, course, scope))).ToList();
        return new CourseRates(courses.Count, Outcomes.Measures.OfCourses(courses, scope));
    }
}

/// <summary>How soon people answered the alerts of one severity.</summary>
/// <param name="Severity">The highest that the alert has had.</param>
/// <param name="Alerts">How many.</param>
/// <param name="Patients">Of how many people; an unknown number counts as one.</param>
/// <param name="ToAcknowledge">From the first page until somebody took it.</param>
/// <param name="ToResolve">From the first page until it was resolved.</param>
public sealed record AlertTimes(Severity Severity, int Alerts, int Patients, Waits ToAcknowledge, Waits ToResolve)
{
    /// <summary>So few patients that the times say little, and may point to a person.</summary>
    public bool IsSmall => Patients < Rate.FewPatients;

    internal static AlertTimes Of(Severity severity, List<Alert> alerts) => new(
        severity,
        alerts.Count,
        alerts.DistinctBy(alert => alert.PatientId?.Value ?? alert.AlertId.Value).Count(),
        Waits.Of(alerts.Select(AlertWaits.ToAcknowledge)),
        Waits.Of(alerts.Select(AlertWaits.ToResolve)));
}
