using System.Collections.Concurrent;
using KetamineFollowUp.Azure.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.DurableTask.Worker;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>The app's orchestrators and activities on the real orchestration engine, in this process and in real time.</summary>
internal sealed class TaskHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MaxAttempts = 5;
    private readonly ClinicInAzure _clinic;
    private readonly Around _around;
    private DurableTaskTestHost? _host;

    private TaskHub(ClinicInAzure clinic, Around? around)
    {
        _clinic = clinic;
        _around = around ?? ((_, run) => run());
    }

    /// <summary>Stands around every run of an activity.</summary>
    /// <param name="id">The process or message.</param>
    /// <param name="run">The activity.</param>
    public delegate Task<DateTimeOffset?> Around(string id, Func<Task<DateTimeOffset?>> run);

    public DurableTaskClient Client => _host!.Client;

    /// <summary>How often the activities were run for each process or message.</summary>
    public ConcurrentDictionary<string, int> Runs { get; } = new();

    public static async Task<TaskHub> Start(ClinicInAzure clinic, Around? around = null)
    {
        var hub = new TaskHub(clinic, around);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                hub._host = await DurableTaskTestHost.StartAsync(hub.Register);
                return hub;
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // The engine draws its port by lot, and somebody else had that one.
            }
        }
    }

    /// <summary>Does something as an invocation of a function would, ringing included.</summary>
    public Task<T> Do<T>(Func<Task<T>> work) => _clinic.Get<DurableDueNotifier>().During(Client, self: null, work);

    /// <inheritdoc cref="Do{T}(Func{Task{T}})"/>
    public Task Do(Func<Task> work) => Do(async () =>
    {
        await work();
        return true;
    });

    public async Task<OrchestrationRuntimeStatus?> StatusOf(string id) => (await Client.GetInstanceAsync(id))?.RuntimeStatus;

    /// <summary>Waits until something holds; the test fails when it does not come to hold.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"waited in vain: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Register(DurableTaskRegistry registry)
    {
        Orchestrator(nameof(FollowUpEpisodeOrchestrator.FollowUpEpisode), FollowUpEpisodeOrchestrator.FollowUpEpisode);
        Orchestrator(nameof(SafetyAlertOrchestrator.SafetyAlert), SafetyAlertOrchestrator.SafetyAlert);
        Orchestrator(nameof(BoosterReviewOrchestrator.BoosterReview), BoosterReviewOrchestrator.BoosterReview);
        Orchestrator(nameof(AfterCrisisOrchestrator.AfterCrisis), AfterCrisisOrchestrator.AfterCrisis);
        Orchestrator(nameof(OutboxMessageOrchestrator.OutboxMessage), OutboxMessageOrchestrator.OutboxMessage);
        var activities = _clinic.Get<ProcessActivities>();
        Add(nameof(ProcessActivities.Advance), id => activities.Advance(id, Client));
        Add(nameof(ProcessActivities.DeliverOutbox), id => activities.DeliverOutbox(id, Client));

        // The engine reads an input as the type that is named here; the Functions worker, as the one that is asked for.
        void Orchestrator(string name, Func<TaskOrchestrationContext, Task> run) =>
            registry.AddOrchestratorFunc<string>(name, (context, _) => run(context));

        void Add(string name, Func<string, Task<DateTimeOffset?>> activity) => registry.AddActivityFunc<string, DateTimeOffset?>(name, async (_, id) =>
        {
            Runs.AddOrUpdate(id, 1, (_, before) => before + 1);
            return await _around(id, () => activity(id));
        });
    }
}
