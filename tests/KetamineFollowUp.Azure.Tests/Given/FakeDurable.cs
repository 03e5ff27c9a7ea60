using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>A client that keeps what is asked of it.</summary>
internal sealed class FakeDurable() : DurableTaskClient("fake")
{
    private readonly Lock _lock = new();

    /// <summary>Instances that are alive.</summary>
    public HashSet<string> Alive { get; } = [];

    /// <summary>What starts: orchestrator, instance id, input.</summary>
    public List<(string Orchestrator, string InstanceId, string? Input)> Started { get; } = [];

    /// <summary>What was told: instance id and event.</summary>
    public List<(string InstanceId, string Event, object? Payload)> Raised { get; } = [];

    /// <summary>Histories that were asked to be dropped.</summary>
    public List<PurgeInstancesFilter> Purged { get; } = [];

    /// <summary>With which statuses a start asks to be refused.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; private set; }

    /// <summary>What happens before a call is taken: a delay, a fault.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        await Before();
        var id = options!.InstanceId!;
        lock (_lock)
        {
            DedupeStatuses = options.DedupeStatuses;
            if (!Alive.Add(id))
            {
                throw new OrchestrationAlreadyExistsException(id);
            }

            Started.Add((orchestratorName, id, input as string));
        }

        return id;
    }

    public override async Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        await Before();
        lock (_lock)
        {
            Raised.Add((instanceId, eventName, eventPayload));
        }
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

    public override Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation = default)
    {
        Purged.Add(filter);
        return Task.FromResult(new PurgeResult(0));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
