using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What becomes of the pages that another one speaks for.</summary>
internal static class JointOutcomes
{
    /// <summary>
    /// They share it: it left, arrived or failed, and so did they. While it is not known they wait for it, and what is not sent at all
    /// speaks for nobody.
    /// </summary>
    public static bool IsHandedOn(MessageState state) => state switch
    {
        MessageState.Sent or MessageState.Delivered or MessageState.Failed => true,
        MessageState.Queued or MessageState.Sending or MessageState.Unknown or MessageState.NotSent => false,
    };
}
