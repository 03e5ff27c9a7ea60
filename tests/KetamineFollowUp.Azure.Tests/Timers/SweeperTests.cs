using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Azure.Tests.Timers;

public class SweeperTests
{
    private readonly FakeDurable _durable = new();
    private readonly VirtualClock _clock = new(ClinicInAzure.Monday);

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(31, 1)]
    public async Task What_is_due_is_left_to_its_orchestration_for_half_a_minute_and_then_rung(int seconds, int rung)
    {
        await using var clinic = await WithWelcomeDue();
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromSeconds(seconds));
        Assert.Equal(rung, await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None));
        Assert.Equal(rung, _durable.Started.Count);
        Assert.Empty(await clinic.Sent());
    }

    [Theory]
    [InlineData(89, 0)]
    [InlineData(90, 0)]
    [InlineData(91, 1)]
    public async Task What_was_rung_in_vain_is_done_by_the_sweeper_itself(int seconds, int sent)
    {
        await using var clinic = await WithWelcomeDue();
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromSeconds(seconds));
        await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None);
        Assert.Equal(sent, (await clinic.Sent()).Count);
    }

    [Fact]
    public async Task While_orchestrations_cannot_be_rung_the_sweeper_does_their_work()
    {
        _durable.Before = () => throw new InvalidOperationException("the hub is down");
        await using var clinic = await WithWelcomeDue();
        _clock.TurnTo(ClinicInAzure.Monday + Sweeper.Grace);
        Assert.Equal(1, await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None));
        Assert.Single(await clinic.Sent());
        Assert.Equal(0, await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None));
    }

    [Fact]
    public async Task A_poisoned_document_is_set_aside_where_a_person_sees_it_and_does_not_stop_the_others()
    {
        await using var clinic = await WithWelcomeDue();
        var store = clinic.Get<IRecordStore>();
        var poison = new Document(new DocumentKey(Container.Care, "P1", "P1~e-poison"), DocumentTypes.Episode, "{ no json", ClinicInAzure.Monday);
        Assert.IsType<CommitResult.Committed>(await store.Commit(Container.Care, "P1", [new Write.Create(poison)], CancellationToken.None));
        for (var minute = 2; minute < 60 * 4; minute++)
        {
            _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromMinutes(minute));
            await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None);
        }

        Assert.Single(await clinic.Sent());
        Assert.Null((await store.Read(poison.Key, CancellationToken.None))!.Document.DueAt);
        var aside = Assert.Single(await store.Waiting(DocumentTypes.SetAside, null, 10, CancellationToken.None));
        Assert.Contains("P1~e-poison", aside.Document.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_the_sweep_fails_and_the_next_one_finds_everything()
    {
        var store = new FailingStore(new MemoryStore());
        await using var clinic = await ClinicInAzure.Open(_clock, store: store);
        await clinic.Enroll();
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromMinutes(2));
        store.IsDown = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => clinic.Get<Sweeper>().Run(_durable, CancellationToken.None));
        store.IsDown = false;
        Assert.Equal(1, await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None));
        Assert.Single(await clinic.Sent());
    }

    private async Task<ClinicInAzure> WithWelcomeDue()
    {
        var clinic = await ClinicInAzure.Open(_clock);
        await clinic.Enroll();
        return clinic;
    }
}
