using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>Rings an orchestration: starts it under its fixed id, or tells it when it is there already.</summary>
internal static class Ringing
{
    // With these a start is refused while an instance is alive; one that has ended, well or badly, is replaced. Without them
    // two starts at once would make two instances.
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public static async Task Ring(this DurableTaskClient durable, Instance instance)
    {
        try
        {
            var options = new StartOrchestrationOptions(instance.InstanceId).WithDedupeStatuses(Alive);
            await durable.ScheduleNewOrchestrationInstanceAsync(instance.Orchestrator, instance.Id, options);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It may end before the event arrives, which is dropped then: the sweeper finds what is still due.
            await durable.Tell(instance);
        }
    }

    /// <summary>Tells an orchestration, if there is one, to look again.</summary>
    public static Task Tell(this DurableTaskClient durable, Instance instance) => durable.RaiseEventAsync(instance.InstanceId, ProcessLoop.Ring);
}
