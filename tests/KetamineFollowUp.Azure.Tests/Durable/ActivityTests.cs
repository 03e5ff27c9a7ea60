using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Azure.Tests.Durable;

public class ActivityTests
{
    private readonly FakeDurable _durable = new();
    private readonly VirtualClock _clock = new(ClinicInAzure.Monday);

    [Fact]
    public async Task Advance_returns_when_its_process_is_due_next()
    {
        await using var clinic = await WithAlert();
        Assert.Equal(ClinicInAzure.Monday + TimeSpan.FromMinutes(5), await clinic.Get<ProcessActivities>().Advance(await AlertId(clinic), _durable));
    }

    [Fact]
    public async Task A_process_that_is_not_there_is_never_due()
    {
        await using var clinic = await ClinicInAzure.Open(_clock);
        Assert.Null(await clinic.Get<ProcessActivities>().Advance("P1~e-s1", _durable));
    }

    [Fact]
    public async Task Delivering_a_message_twice_sends_it_once()
    {
        await using var clinic = await ClinicInAzure.Open(_clock);
        await clinic.Enroll();
        var id = (await Due(clinic, DocumentTypes.Message)).Single();
        Assert.Null(await clinic.Get<ProcessActivities>().DeliverOutbox(id, _durable));
        Assert.Null(await clinic.Get<ProcessActivities>().DeliverOutbox(id, _durable));
        Assert.Equal(MessageKind.Welcome, Assert.Single(await clinic.Sent()).Kind);
    }

    [Fact]
    public async Task Delivering_a_message_reads_it_once()
    {
        var store = new FailingStore(new MemoryStore());
        await using var clinic = await ClinicInAzure.Open(_clock, store: store);
        await clinic.Enroll();
        var id = (await Due(clinic, DocumentTypes.Message)).Single();
        store.WasRead.Clear();
        await clinic.Get<ProcessActivities>().DeliverOutbox(id, _durable);
        Assert.Single(store.WasRead, read => read == id);
        Assert.Single(await clinic.Sent());
    }

    [Fact]
    public async Task A_message_that_is_due_later_is_left_alone_until_then()
    {
        await using var clinic = await WithAlert();
        var crisis = (await clinic.Get<IRecordStore>().Due(DateTimeOffset.MaxValue, 100, CancellationToken.None))
            .Single(document => document.Document.Type == DocumentTypes.Message && document.Document.DueAt == ClinicInAzure.Monday + TimeSpan.FromSeconds(60));
        var before = (await clinic.Sent()).Count;

        // The crisis text went out in the response; without a delivery report it is sent again after a minute.
        Assert.Equal(crisis.Document.DueAt, await clinic.Get<ProcessActivities>().DeliverOutbox(crisis.Document.Key.Id, _durable));
        Assert.Equal(before, (await clinic.Sent()).Count);
        _clock.TurnTo(crisis.Document.DueAt!.Value);
        await clinic.Get<ProcessActivities>().DeliverOutbox(crisis.Document.Key.Id, _durable);
        Assert.Equal(before + 1, (await clinic.Sent()).Count);
    }

    [Fact]
    public async Task Without_a_store_both_fail_so_that_they_are_run_again_and_say_nothing_of_the_record()
    {
        var store = new FailingStore(new MemoryStore());
        await using var clinic = await ClinicInAzure.Open(_clock, store: store);
        await clinic.Enroll();
        var message = (await Due(clinic, DocumentTypes.Message)).Single();
        store.IsDown = true;
        var advance = await Assert.ThrowsAsync<StoreUnavailableException>(() => clinic.Get<ProcessActivities>().Advance("P1~e-s1", _durable));
        Assert.Equal("the store is unavailable", advance.Message);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => clinic.Get<ProcessActivities>().DeliverOutbox(message, _durable));
        store.IsDown = false;
        Assert.Null(await clinic.Get<ProcessActivities>().DeliverOutbox(message, _durable));
        Assert.Single(await clinic.Sent());
    }

    private async Task<ClinicInAzure> WithAlert()
    {
        var clinic = await ClinicInAzure.Open(_clock);
        await clinic.Enroll();
        await clinic.Text("I want to kill myself");
        return clinic;
    }

    private static async Task<string> AlertId(ClinicInAzure clinic) =>
        (await clinic.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId.Value;

    private static async Task<string[]> Due(ClinicInAzure clinic, string type) =>
    [
        .. (await clinic.Get<IRecordStore>().Due(ClinicInAzure.Monday, 100, CancellationToken.None))
            .Select(stored => stored.Document).Where(document => document.Type == type).Select(document => document.Key.Id),
    ];
}
