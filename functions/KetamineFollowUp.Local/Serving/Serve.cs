using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.Serving;

/// <summary>Runs the clinic until it is told to stop.</summary>
internal static class Serve
{
    /// <param name="options">How it was called.</param>
    /// <param name="configure">Reads the settings.</param>
    /// <param name="output">Where to look, in a few lines.</param>
    /// <param name="error">Why it does not start.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code: 0 after a stop, 1 when it could not start.</returns>
    public static async Task<int> Run(ServeOptions options, Func<IConfiguration> configure, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        try
        {
            using var sockets = ListenSockets.Take(options.Urls);
            var settings = LocalSettings.Read(configure(), sockets.BaseUrl);
            if (settings.Problems.Count > 0)
            {
                throw new ServeFault("the settings are not complete:\n  " + string.Join("\n  ", settings.Problems));
            }

            await using var store = SqliteStore.Open(options.Data);
            var clock = options.Clock is { } start ? await StoredClock.Open(store, start, cancel) : null;
            await using var app = await LocalServer.Start(store, clock, settings, sockets, cancel);
            await Announce(app, options, sockets.BaseUrl, settings, clock, store, output, error);
            await app.WaitForShutdownAsync(cancel);

            // Whoever opens the data from now on is not the clinic.
            await app.Services.GetRequiredService<KeepHeads>().Now(CancellationToken.None);
            return 0;
        }
        catch (InvalidDataException fault)
        {
            await error.WriteLineAsync($"The clinic does not start: {fault.Message} {fault.InnerException?.Message}");
            return 1;
        }
        catch (Exception fault) when (fault is ServeFault or CorruptDatabaseException or DataDirectoryInUseException or StoreUnavailableException)
        {
            await error.WriteLineAsync($"The clinic does not start: {fault.Message}");
            return 1;
        }
    }

    private static async Task Announce(
        WebApplication app, ServeOptions options, string url, LocalSettings settings, StoredClock? clock, SqliteStore store, TextWriter output, TextWriter error)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (clock is null && await StoredClock.LeftAt(store, CancellationToken.None) is { } left && left > now)
        {
            await error.WriteLineAsync(
                $"These data were used on a virtual clock up to {Text(left)}, later than now: what is planned there waits until then. Start with --clock to go on from there.");
        }

        await output.WriteLineAsync($"""
            {settings.Clinic.Name} is open. Data: {Path.GetFullPath(options.Data)}
              Phones and mailboxes  {url}/
              Staff pages           {url}/clinic
              What has been sent    {url}/local/outbox
              Clock                 {(clock is null ? "real time" : $"{Text(now)}, stands still until POST /local/clock turns it")}
            Stop with Ctrl+C.
            """);
        await output.FlushAsync();
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
