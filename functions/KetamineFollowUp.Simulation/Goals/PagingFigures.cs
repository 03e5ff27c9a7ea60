using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>What pages at once, day and night, on one population.</summary>
/// <param name="Now">Alerts that page at any hour, per 100 patient-months.</param>
/// <param name="Emergencies">Of them emergencies, per 100 patient-months.</param>
internal sealed record PagingFigures(double Now, double Emergencies)
{
    private const string Phq9 = "phq-9";

    /// <summary>What the clinic did.</summary>
    public static PagingFigures Of(IReadOnlyCollection<PatientResult> patients, double months)
    {
        List<RaisedAlert> alerts = [.. patients.SelectMany(patient => patient.Alerts)];
        return Per100(alerts.Count(alert => alert.Paging == Paging.Now), alerts.Count(alert => alert.Severity == Severity.Emergency), months);
    }

    /// <summary>
    /// What version 1 would have done with the same answers: whatever was urgent paged at any hour, and so did its own reading of the PHQ-9 totals.
    /// It is a lower bound: an alert there could rise by scores, and other instruments are left out.
    /// </summary>
    public static PagingFigures OfVersionOne(IReadOnlyCollection<PatientResult> patients, double months)
    {
        List<RaisedAlert> alerts = [.. patients.SelectMany(patient => patient.Alerts).Where(alert => !alert.IsOfScoresAlone && alert.Severity >= Severity.Urgent)];
        List<Severity> ofScores = [.. patients.SelectMany(patient => OfScores(patient.Trajectory.Readings)).Where(severity => severity >= Severity.Urgent)];
        return Per100(
            alerts.Count + ofScores.Count,
            alerts.Count(alert => alert.Severity == Severity.Emergency) + ofScores.Count(severity => severity == Severity.Emergency),
            months);
    }

    // A form that told of thoughts of death has raised an alert already.
    private static IEnumerable<Severity> OfScores(ImmutableArray<TrajectoryReading> readings)
    {
        List<TrajectoryReading> forms = [.. readings.Where(reading => reading.Instrument == Phq9)];
        return Enumerable.Range(1, forms.Count)
            .Where(count => forms[count - 1].Ideation != true)
            .Select(count => BestFormRules.SeverityOf([.. forms.Take(count).Select(form => form.Total)]))
            .OfType<Severity>();
    }

    private static PagingFigures Per100(int now, int emergencies, double months) => new(100 * now / months, 100 * emergencies / months);
}
