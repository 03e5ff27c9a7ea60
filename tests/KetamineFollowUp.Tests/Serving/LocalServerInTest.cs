using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Serving;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Tests.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Tests.Serving;

/// <summary>The local server in this process, on a clock that stands still: a test reaches into it.</summary>
internal sealed class LocalServerInTest : IAsyncDisposable
{
    private readonly TemporaryDirectory _data;
    private readonly SqliteStore _store;
    private readonly ListenSockets _sockets;
    private readonly WebApplication _app;

    private LocalServerInTest(TemporaryDirectory data, SqliteStore store, ListenSockets sockets, WebApplication app)
    {
        _data = data;
        _store = store;
        _sockets = sockets;
        _app = app;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(sockets.BaseUrl) };
    }

    public HttpClient Http { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LocalServerInTest> Start()
    {
        var data = new TemporaryDirectory();
        var store = SqliteStore.Open(data.Path);
        var sockets = ListenSockets.Take("http://127.0.0.1:0");
        var settings = LocalSettings.Read(new ConfigurationBuilder().Build(), sockets.BaseUrl);
        var clock = await StoredClock.Open(store, new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), Cancel);
        return new LocalServerInTest(data, store, sockets, await LocalServer.Start(store, clock, settings, sockets, Cancel));
    }

    public T Get<T>()
        where T : notnull =>
        (T)_app.Services.GetService(typeof(T))!;

    public async Task<string> Text(string path) => await Http.GetStringAsync(path, Cancel);

    /// <summary>Sends a form as the page does.</summary>
    public async Task<int> Submit(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Http.PostAsync(path, form, Cancel);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _sockets.Dispose();
        await _store.DisposeAsync();
        _data.Dispose();
    }
}
