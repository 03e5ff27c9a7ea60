using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Alerts;

namespace KetamineFollowUp.Tests.Outcomes;

/// <summary>Patients and alerts of early 2026, in a clinic in New York.</summary>
internal static class SampleOutcomes
{
    public static readonly DateOnly January = new(2026, 1, 1);
    public static readonly DateOnly March = new(2026, 3, 1);

    /// <summary>Long after every window is over.</summary>
    public static readonly DateTimeOffset Later = SampleAlerts.Utc("2027-12-31T12:00:00Z");

    public static ReportScope Scope(string? now = null) =>
        new(January, March, SampleAlerts.NewYork, now is null ? Later : SampleAlerts.Utc(now), ShippedProtocols.Standard.Boosters);

    public static PatientOutcomes Patient(int number, params SampleCourse[] courses) =>
        new(PatientId.Parse(FormattableString.Invariant($"P{number}")), Indication.Depression, [.. courses.Select(course => course.Outcome)], [])
        {
            Forms = [.. courses.SelectMany(course => course.Forms).OrderBy(form => form.At)],
        };

    /// <summary>A course of one session, PHQ-9 20 the day before, and one 20 days after it that says so; null: without forms.</summary>
    public static SampleCourse Course(string start, bool? response, bool? remission)
    {
        var at = SampleAlerts.Utc(start);
        var after = remission is true ? 4 : response is true ? 8 : 18;
        return new SampleCourse(
            new CourseOutcome(at, null, 6, null, null) { LastInductionAt = at }, response is null ? [] : [Form(at.AddDays(-1), 20), Form(at.AddDays(20), after)]);
    }

    public static OutcomeForm Form(DateTimeOffset at, int? total, SafetyAnswer safety = SafetyAnswer.Negative, string instrument = "phq-9") => new(instrument, at, total, safety);

    public static OutcomeForm Form(string day, int? total, SafetyAnswer safety = SafetyAnswer.Negative, string instrument = "phq-9") =>
        Form(Noon(day), total, safety, instrument);

    public static OutcomeForm Screen(string day, string band) => Form(day, null, band == "none" ? SafetyAnswer.Negative : SafetyAnswer.Positive, "cssrs") with { Band = band };

    /// <summary>Noon of a day in the clinic.</summary>
    public static DateTimeOffset Noon(string day) => ClinicTime.At(DateOnly.Parse(day, null), new TimeOnly(12, 0), SampleAlerts.NewYork);

    /// <summary>A verdict as the worked examples name it.</summary>
    public static string Say(Verdict? verdict) => verdict?.Match(() => "numerator", () => "denominator", MeasureText.NameOf) ?? "not asked";

    /// <summary>An alert that paged, was taken and resolved so many minutes after it was raised; null: never.</summary>
    public static Alert Alert(string raised, Severity severity, int? paged, int? taken, int? resolved, string? patient = "P1")
    {
        var at = SampleAlerts.Utc(raised);
        return new Alert
        {
            AlertId = AlertId.Parse($"{patient ?? ".n-1"}~a-{at.Ticks}"),
            PatientId = patient is null ? null : PatientId.Parse(patient),
            Severity = severity,
            RaisedAt = at,
            WaitingSince = at,
            State = resolved is not null ? AlertState.Resolved : taken is not null ? AlertState.Acknowledged : AlertState.Open,
            Pages = paged is { } p ? [new Page("page-1", 1, Rung.OnCall, SampleAlerts.Ann, Channel.Sms, at.AddMinutes(p), PageOutcome.Sent)] : [],
            Acknowledgements = taken is { } t ? [new Acknowledgement(SampleAlerts.Ann, at.AddMinutes(t))] : [],
            Dispositions = resolved is { } r ? [new Resolution(SampleAlerts.Ann, Disposition.ReachedSafe, null, at.AddMinutes(r))] : [],
        };
    }

    public static OutcomeReport Report(IEnumerable<PatientOutcomes> patients, IEnumerable<Alert> alerts) => OutcomeReport.Of(patients, alerts, Scope());
}

/// <summary>A course with the forms around it.</summary>
internal sealed record SampleCourse(CourseOutcome Outcome, OutcomeForm[] Forms);
