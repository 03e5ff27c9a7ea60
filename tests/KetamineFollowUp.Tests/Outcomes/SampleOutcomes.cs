using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Alerts;

namespace KetamineFollowUp.Tests.Outcomes;

/// <summary>Patients and alerts of early 2026, in a clinic in New York.</summary>
internal static class SampleOutcomes
{
    public static readonly DateOnly January = new(2026, 1, 1);
    public static readonly DateOnly March = new(2026, 3, 1);

    public static PatientOutcomes Patient(int number, params CourseOutcome[] courses) =>
        new(PatientId.Parse(FormattableString.Invariant($"P{number}")), Indication.Depression, [.. courses], []);

    public static CourseOutcome Course(string start, bool? response, bool? remission) => new(SampleAlerts.Utc(start), null, 6, response, remission);

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

    public static OutcomeReport Report(IEnumerable<PatientOutcomes> patients, IEnumerable<Alert> alerts) => OutcomeReport.Of(patients, alerts, January, March, SampleAlerts.NewYork);
}
