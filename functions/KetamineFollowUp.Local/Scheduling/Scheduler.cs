using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Scheduling;

namespace KetamineFollowUp.Local.Scheduling;

/// <summary>
/// Does on the real clock what is due: on a ring, and every second at most. What fails does not stop it, and stopping
/// waits for the document in hand.
/// </summary>
public sealed partial class Scheduler(DuePump pump, LocalDueNotifier notifier, SqliteStore store, KeepHeads heads, TimeProvider time, ILogger<Scheduler> log) : BackgroundService
{
    private const int ForgottenAtOnce = 500;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private DateTimeOffset _forgotAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first run must not hold up the start of the server.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
                await notifier.Wait(LongestWait, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogFault(log, fault.GetType().Name);
                await Task.Delay(LongestWait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Run(CancellationToken stop)
    {
        await pump.RunDue(stop);
        await pump.Reconcile(stop);
        var now = time.GetUtcNow();
        if (now - _forgotAt < ForgetEvery)
        {
            return;
        }

        await heads.Daily(stop);
        while (await store.Purge(now, ForgottenAtOnce, stop) == ForgottenAtOnce)
        {
            // The next portion; other writers get their turn in between.
        }

        _forgotAt = now;
    }

    // The type only: an exception's message may quote what a patient wrote.
    [LoggerMessage(Level = LogLevel.Error, Message = "The scheduler goes on after {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
