using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Serving;

public class SchedulingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-03-02T14:59:59Z", "2026-03-02T15:00:00Z")]
    [InlineData("2026-03-02T15:00:00Z", "2026-03-02T15:00:00Z")]
    [InlineData("2026-03-02T15:00:01Z", "2026-03-02T15:00:01Z")]
    public async Task A_stored_clock_goes_on_at_the_later_of_the_stored_and_the_given_time(string given, string expected)
    {
        var store = new MemoryStore();
        await (await StoredClock.Open(store, Start.AddDays(-1), Cancel)).TurnTo(Start);
        var again = await StoredClock.Open(store, Instant(given), Cancel);
        Assert.Equal(Instant(expected), again.Time.GetUtcNow());
        Assert.Equal(Instant(expected), await StoredClock.LeftAt(store, Cancel));
    }

    [Fact]
    public async Task A_stored_clock_does_not_go_back()
    {
        var clock = await StoredClock.Open(new MemoryStore(), Start, Cancel);
        await clock.TurnTo(Start.AddSeconds(-1));
        Assert.Equal(Start, clock.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_document_that_stays_due_is_set_aside_where_a_person_sees_it_and_does_not_hold_up_the_others()
    {
        var store = new MemoryStore();
        await using var clinic = await SimulatedClinic.Start(Start, store);

        // In another partition than its id says: nothing that is done for it is done to it.
        var stuck = new Document(new DocumentKey(Container.Care, "P1", "P2~e-s1"), DocumentTypes.Episode, "{}", DueAt: Start);
        await store.Commit(Container.Care, "P1", [new Write.Create(stuck)], Cancel);
        await clinic.Settle();
        Assert.Single(await store.Waiting(DocumentTypes.SetAside, null, 10, Cancel));
        Assert.Null(await store.NextDue(Cancel));
    }

    [Fact]
    public async Task A_signal_to_what_is_no_process_is_set_aside_where_a_person_sees_it()
    {
        var store = new MemoryStore();
        await using var clinic = await SimulatedClinic.Start(Start, store);
        var lost = new Document(new DocumentKey(Container.Care, "P1", "signal~1~2"), DocumentTypes.SignalPrefix + "P1~x-1", "{}", DueAt: Start);
        await store.Commit(Container.Care, "P1", [new Write.Create(lost)], Cancel);
        await clinic.Advance(TimeSpan.FromHours(4));
        Assert.Single(await store.Waiting(DocumentTypes.SetAside, null, 10, Cancel));
        Assert.Null(await store.NextDue(Cancel));
    }

    [Fact]
    public async Task A_protocol_version_is_stored_once_and_refused_with_other_content()
    {
        var store = new MemoryStore();
        var shipped = ShippedProtocols.All.Values.First();
        Assert.True(await ProtocolVersions.Keep(store, shipped, Cancel));
        Assert.True(await ProtocolVersions.Keep(store, shipped, Cancel));
        Assert.True(await ProtocolVersions.Keep(store, shipped with { Json = shipped.Json.Replace("\n", "\r\n  ", StringComparison.Ordinal) }, Cancel));
        Assert.False(await ProtocolVersions.Keep(store, shipped with { Json = shipped.Json.Replace("09:00", "09:01", StringComparison.Ordinal) }, Cancel));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
