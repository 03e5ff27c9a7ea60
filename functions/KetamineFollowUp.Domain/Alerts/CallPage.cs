using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>A page of the ladder as a phone call.</summary>
public static class CallPage
{
    /// <summary>The step that places the call of a queued page.</summary>
    /// <param name="page">Its page, on <see cref="Channel.Voice"/>.</param>
    /// <param name="alert">What it is about.</param>
    /// <param name="clinicName">The name that is said, whole.</param>
    internal static Step.NotifyStaff Step(Page page, Alert alert, string clinicName) =>
        new(page.Key, page.To, Channel.Voice, MessageKind.Page, Subject: null, CallTexts.Offer(clinicName, alert.Severity, alert.Numbers));

    /// <summary>
    /// Somebody took or resolved the alert since the call was decided, so it need not ring any more. One that was decided later,
    /// about an alert that somebody has, still rings.
    /// </summary>
    /// <param name="alert">The alert as it is now; null: it is not on record.</param>
    /// <param name="decidedAt">When the call was decided.</param>
    public static bool IsOver(Alert? alert, DateTimeOffset decidedAt) => alert is null || alert.State switch
    {
        AlertState.Open => false,
        AlertState.Acknowledged => alert.Acknowledgement?.At >= decidedAt,
        AlertState.Resolved => true,
    };
}
