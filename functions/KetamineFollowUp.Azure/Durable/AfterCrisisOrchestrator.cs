using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Waits with the follow-up after one crisis, for up to a year: its instance id is the follow-up's.</summary>
public static class AfterCrisisOrchestrator
{
    [Function(nameof(AfterCrisis))]
    public static Task AfterCrisis([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcessLoop.Run(context, nameof(ProcessActivities.Advance));
}
