using Microsoft.DurableTask;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>
/// The one loop of all orchestrators: do what is due, learn when to look again, wait for that instant or the notifier,
/// whichever comes first. What happened stands in the record; the loop carries an id and nothing else, so it does not
/// change when the rules do, and an event that is lost costs time only.
/// </summary>
internal static class ProcessLoop
{
    /// <summary>The notifier's event. It carries nothing.</summary>
    public const string Ring = nameof(Ring);

    // An activity fails when the store does not answer. Within about 15 s that has passed, or it is an outage: then the
    // orchestration ends as failed, and the sweeper starts it anew for as long as its document is due.
    private static readonly TaskOptions Retrying = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2));

    /// <summary>One round.</summary>
    /// <param name="context">The orchestration; its input is the id.</param>
    /// <param name="activity">Does what is due for the id, and returns when it is due next; null: never.</param>
    public static async Task Run(TaskOrchestrationContext context, TaskName activity)
    {
        var id = context.GetInput<string>() ?? throw new InvalidOperationException("an orchestration needs its id");
        var next = await context.CallActivityAsync<DateTimeOffset?>(activity, id, Retrying);
        if (next is { } at)
        {
            await Wait(context, at);
        }
        else if (!context.WaitForExternalEvent<object?>(Ring).IsCompleted)
        {
            // Nothing is due, and nobody rang while we looked. Whoever rings next starts the orchestration again.
            return;
        }

        // Rings that were not waited for come along: each costs one round that finds nothing.
        context.ContinueAsNew(id);
    }

    private static async Task Wait(TaskOrchestrationContext context, DateTimeOffset until)
    {
        var span = until - new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        if (span <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await context.WaitForExternalEvent<object?>(Ring, span);
        }
        catch (TaskCanceledException)
        {
            // Nobody rang: it is time.
        }
    }
}
