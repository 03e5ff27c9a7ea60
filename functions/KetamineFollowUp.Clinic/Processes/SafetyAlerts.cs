using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>When a patient or an unknown number last had a safety alert: what "do it" means hangs on that (<see cref="ScreenContext"/>).</summary>
internal static class SafetyAlerts
{
    /// <summary>Now while one is open, else the newest of its end, its findings and a positive answer; null: never, as far as is known.</summary>
    public static DateTimeOffset? LastAt(PatientRecord record, DateTimeOffset now) =>
        record.OpenAlert is { IsSafety: true } ? now : Later(record.LastSafetyAlertAt, ReportedDeaths.LastPositiveAt(record));

    /// <summary>Safety findings came up, whatever alert they join: an unknown number's may be one that it shares.</summary>
    public static PatientRecord Found(PatientRecord record, IEnumerable<Finding> findings, DateTimeOffset now) =>
        findings.Any(finding => finding.IsSafety) ? record with { LastSafetyAlertAt = now } : record;

    /// <summary>An alert is stored as it is now.</summary>
    public static PatientRecord Stored(PatientRecord record, Alert alert) =>
        alert is { IsSafety: true, Resolution: { } end } ? record with { LastSafetyAlertAt = Later(record.LastSafetyAlertAt, end.At) } : record;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
