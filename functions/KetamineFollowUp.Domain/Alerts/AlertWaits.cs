namespace KetamineFollowUp.Domain.Alerts;

/// <summary>How long an alert waited for people, counted from its first page: one that was routine at first waits for nobody until it pages.</summary>
public static class AlertWaits
{
    /// <summary>From when its waits count: the first page, or the raising of an alert that paged nobody.</summary>
    public static DateTimeOffset From(Alert alert) => alert.Pages is [var first, ..] && alert.Pages.Length < Alert.MaxPages ? first.At : alert.RaisedAt;

    /// <summary>Until the first acknowledgement; null while there is none.</summary>
    public static TimeSpan? ToAcknowledge(Alert alert) =>
        alert.Acknowledgements.FirstOrDefault(taken => taken.At >= From(alert)) is { } first ? first.At - From(alert) : null;

    /// <summary>Until it was resolved; null while it is not.</summary>
    public static TimeSpan? ToResolve(Alert alert) => alert.Resolution is { } end ? end.At - From(alert) : null;
}
