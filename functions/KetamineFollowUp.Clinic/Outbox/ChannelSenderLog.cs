using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What the dispatcher logs: ids and reasons only.</summary>
internal static partial class ChannelSenderLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending {MessageId} ended without an answer: {Fault}")]
    public static partial void Failed(ILogger logger, string messageId, string fault);
}
