using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Follows one completed session: its instance id is the episode's.</summary>
public static class FollowUpEpisodeOrchestrator
{
    [Function(nameof(FollowUpEpisode))]
    public static Task FollowUpEpisode([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcessLoop.Run(context, nameof(ProcessActivities.Advance));
}
