using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Scenarios;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.Records;

/// <summary>The record of the version before, opened by this one on one of the local stores.</summary>
internal sealed class OpenedRecord : IAsyncDisposable
{
    private readonly Func<ValueTask> _close;
    private readonly long _lastSent;
    private int _texts;

    private OpenedRecord(SimulatedClinic clinic, long lastSent, Func<ValueTask> close)
    {
        Clinic = clinic;
        _lastSent = lastSent;
        _close = close;
        Calls = new ClinicCalls(clinic);
    }

    public SimulatedClinic Clinic { get; }

    public ClinicCalls Calls { get; }

    public static Task<OpenedRecord> On(string store) => store switch
    {
        "memory" => On(new MemoryStore(), () => ValueTask.CompletedTask),
        "sqlite" => OnDisk(),
        _ => throw new ArgumentOutOfRangeException(nameof(store)),
    };

    /// <summary>What has left since it was opened.</summary>
    public async Task<IReadOnlyList<SentMessage>> Sent() => await Clinic.Get<SentLog>().After(_lastSent, CancellationToken.None);

    /// <summary>The texts to a number since the record was opened.</summary>
    public async Task<string[]> TextsTo(string phone) => [.. (await Sent()).Where(message => message.To == phone && message.Channel == Channel.Sms).Select(message => message.Body)];

    /// <summary>A phone sends a text, under an id that the record does not know; what comes back.</summary>
    public async Task<string[]> Texts(string from, string words) =>
        [.. (await Clinic.Receive(new InboundText($"SMafter{++_texts:D4}", from, words, OptOutType: null, HasMedia: false))).Select(answer => answer.Body)];

    public Task AdvanceTo(string local) => Clinic.AdvanceTo(Scene.At(local));

    /// <summary>Goes on to an instant with staff who look in every six hours and resolve whatever has paged them.</summary>
    public async Task GoOnUntil(string local)
    {
        while (Clinic.Now < Scene.At(local))
        {
            foreach (var alert in (await Calls.Get("/api/alerts")).List("alerts").Where(alert => alert!["severity"]!.ToString() != "routine"))
            {
                await Calls.Do("POST", $"/api/alerts/{alert!["alertId"]}/resolve", """{"by":"ben","disposition":"reached-safe"}""");
            }

            var next = Clinic.Now + TimeSpan.FromHours(6);
            await Clinic.AdvanceTo(next < Scene.At(local) ? next : Scene.At(local));
        }
    }

    /// <summary>An alert as the interface shows it.</summary>
    public async Task<JsonNode> Alert(string id) => (await Calls.Get("/api/alerts?state=all")).List("alerts").Single(alert => alert!["alertId"]!.ToString() == id)!;

    /// <summary>A review as the interface shows it.</summary>
    public async Task<JsonNode> Review(string id) => (await Calls.Get("/api/boosters?state=all")).List("reviews").Single(review => review!["reviewId"]!.ToString() == id)!;

    /// <summary>A document's body.</summary>
    public async Task<JsonNode> Document(string id, string? partition = null)
    {
        var stored = await Clinic.Record.Read(new DocumentKey(Container.Care, partition ?? id.Split('~')[0], id), CancellationToken.None);
        return JsonNode.Parse(stored!.Document.Body)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Clinic.DisposeAsync();
        await _close();
    }

    private static async Task<OpenedRecord> On<TStore>(TStore store, Func<ValueTask> close)
        where TStore : class, IRecordStore, IDueTimes
    {
        var clinic = await RecordBefore.Open(store);
        return new OpenedRecord(clinic, (await clinic.Get<SentLog>().After(0, CancellationToken.None))[^1].Seq, close);
    }

    private static Task<OpenedRecord> OnDisk()
    {
        var directory = new TemporaryDirectory();
        var store = SqliteStore.Open(directory.Path);
        return On(store, async () =>
        {
            await store.DisposeAsync();
            directory.Dispose();
        });
    }
}
