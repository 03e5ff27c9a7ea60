using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What a message's state means for the page that an alert counts on.</summary>
internal static class PageOutcomes
{
    /// <summary>The outcome; null while there is none.</summary>
    public static PageOutcome? Of(MessageState state) => state switch
    {
        MessageState.Queued or MessageState.Sending => null,
        MessageState.Sent => PageOutcome.Sent,
        MessageState.Delivered => PageOutcome.Delivered,
        MessageState.Failed => PageOutcome.Failed,
        MessageState.Unknown => PageOutcome.Unknown,
        MessageState.NotSent => PageOutcome.NotSent,
    };
}
