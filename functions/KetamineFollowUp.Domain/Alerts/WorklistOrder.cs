namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// In which order unresolved alerts wait for people: the most severe first; of one severity a patient before an unknown number,
/// so that strangers never hide a patient; then the oldest.
/// </summary>
public static class WorklistOrder
{
    /// <summary>The alerts in that order.</summary>
    public static IEnumerable<Alert> Of(IEnumerable<Alert> alerts) => alerts
        .OrderByDescending(alert => alert.Severity)
        .ThenBy(alert => alert.PatientId is null)
        .ThenBy(alert => alert.RaisedAt)
        .ThenBy(alert => alert.AlertId.Value, StringComparer.Ordinal);
}
