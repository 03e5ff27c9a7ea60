using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Waits with one booster review for its decision: its instance id is the review's.</summary>
public static class BoosterReviewOrchestrator
{
    [Function(nameof(BoosterReview))]
    public static Task BoosterReview([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcessLoop.Run(context, nameof(ProcessActivities.Advance));
}
