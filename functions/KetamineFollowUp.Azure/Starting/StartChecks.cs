using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Instruments;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Azure.Starting;

/// <summary>What must hold before the first request: sound instruments and protocols whose versions have not changed since they first ran.</summary>
public sealed partial class StartChecks(IRecordStore store, InstrumentCatalog catalog, Backfills backfills, ILogger<StartChecks> log) : IHostedService
{
    /// <exception cref="InvalidOperationException">Something does not hold: the app does not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await ShippedDefinitionsCheck.FirstFault(store, catalog, cancellationToken) is { } fault)
            {
                throw new InvalidOperationException($"The app does not start: {fault}");
            }

            await backfills.Ensure(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // An app that waits for its store serves what it can, and says so at /healthz; the next start checks again.
            LogUnchecked(log);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is unavailable: instrument and protocol versions were not compared with those on record")]
    private static partial void LogUnchecked(ILogger logger);
}
