using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Climbs one alert's ladder until a person took it: its instance id is the alert's.</summary>
public static class SafetyAlertOrchestrator
{
    [Function(nameof(SafetyAlert))]
    public static Task SafetyAlert([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcessLoop.Run(context, nameof(ProcessActivities.Advance));
}
