using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Delivers one message, and again where its guarantee asks for it: its instance id is the message's.</summary>
public static class OutboxMessageOrchestrator
{
    [Function(nameof(OutboxMessage))]
    public static Task OutboxMessage([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcessLoop.Run(context, nameof(ProcessActivities.DeliverOutbox));
}
