using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Serving;
using KetamineFollowUp.Local.Stores;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>
/// The whole clinic, served as <c>serve --clock</c> serves it, in this process: on a free port of this machine, on data that
/// are gone afterwards, on a clock that stands still until it is turned.
/// </summary>
public sealed partial class OpenClinic : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly CancellationTokenSource _stop = new();
    private Task<int> _running = Task.FromResult(0);

    private OpenClinic(DirectoryInfo data) => _data = data;

    public Uri Url { get; private set; } = new("about:blank");

    /// <summary>What a person or the practice's own software does at the clinic.</summary>
    public ClinicCalls Calls { get; private set; } = null!;

    /// <summary>Opens it at an instant such as <c>2026-03-02T15:00:00Z</c>.</summary>
    /// <param name="instant">Where its clock stands.</param>
    /// <param name="leftBehind">What its data hold already; null for nothing.</param>
    public static async Task<OpenClinic> At(string instant, Document? leftBehind = null)
    {
        var clinic = new OpenClinic(Directory.CreateTempSubdirectory("clinic-"));
        try
        {
            if (leftBehind is not null)
            {
                await using var store = SqliteStore.Open(clinic._data.FullName);
                Assert.True((await store.Commit(leftBehind.Key.Container, leftBehind.Key.Partition, [new Write.Create(leftBehind)], default)).Match(_ => true, _ => false));
            }

            await clinic.Start(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
            return clinic;
        }
        catch
        {
            await clinic.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Calls?.Dispose();
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task Start(DateTimeOffset clock)
    {
        var announced = new Announcement();
        using var error = new StringWriter();
        var options = new ServeOptions("http://127.0.0.1:0", _data.FullName, clock);
        _running = Task.Run(() => Serve.Run(options, () => new ConfigurationBuilder().Build(), announced, error, _stop.Token));
        if (await Task.WhenAny(announced.Made, _running) == _running)
        {
            throw new InvalidOperationException($"the clinic did not open: {error}");
        }

        Url = new Uri(Address().Match(await announced.Made).Value);
        Calls = new ClinicCalls(Url);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // The server says where it listens, then flushes.
    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Announcement()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public Task<string> Made => _made.Task;

        public override Task FlushAsync()
        {
            _made.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
