using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Messages to the patient. A link's token is on no record, so a body shows <c>{link}</c>. Pages to staff stand with their alert.</summary>
internal static class MessageLines
{
    public static IEnumerable<TimelineLine> Of(OutgoingMessage message) => message.Audience switch
    {
        Audience.Patient => [new TimelineLine.ToPatient(message)],
        Audience.Staff => [],
    };

    /// <summary>What became of a message: a claimed one is still on its way to the provider.</summary>
    public static MessageState OutcomeOf(OutgoingMessage message) => message.State switch
    {
        MessageState.Queued or MessageState.Sending => MessageState.Queued,
        MessageState.Sent or MessageState.Delivered or MessageState.Failed or MessageState.Unknown or MessageState.NotSent => message.State,
    };
}
