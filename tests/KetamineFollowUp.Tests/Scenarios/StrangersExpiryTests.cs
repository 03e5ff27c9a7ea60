using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What an unknown number wrote is deleted 90 days after its alert was resolved.</summary>
public sealed class StrangersExpiryTests
{
    private static readonly TimeSpan Days90 = TimeSpan.FromDays(90);

    [Theory]
    [InlineData(1, false)]
    [InlineData(11, true)]
    public async Task Everything_is_deleted_ninety_days_after_its_alert_was_resolved(int number, bool shares)
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 11, Strangers.Passive);
        await many.Clinic.Advance(TimeSpan.FromHours(1));
        foreach (var alert in await strangers.Open())
        {
            await strangers.Resolve(alert);
        }

        var resolved = many.Clinic.Now;
        await many.Clinic.AdvanceTo(resolved + Days90 - TimeSpan.FromMinutes(1));
        Assert.True(await Documents(many, number) > 5);
        await many.Clinic.AdvanceTo(resolved + Days90 + TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Documents(many, number));
        Assert.Empty(await Due(many));
        await strangers.AllWrite(21, shares ? 30 : 21, Strangers.Passive);
        Assert.Contains((await strangers.Writes(number, Strangers.Plan)), reply => reply.Body.Contains("911", StringComparison.Ordinal));
        var again = shares ? (await strangers.Shared()).Numbers!.Listed.Select(one => one.Partition) : (await strangers.Own()).Select(own => own.AlertId.Partition);
        Assert.Contains(Strangers.Partition(number), again);
    }

    [Fact]
    public async Task An_alert_that_nobody_resolves_keeps_the_record()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.Writes(1, "he hits me");
        await many.Clinic.Advance(TimeSpan.FromMinutes(1));
        var id = (await strangers.Own())[0].AlertId;
        var stored = (await many.Clinic.Record.Read(new DocumentKey(Container.Care, id.Partition, id.Value), CancellationToken.None))!;

        // Months of its pages would take a test long.
        await many.Clinic.Record.Commit(Container.Care, id.Partition, [new Write.Replace(stored.Document with { DueAt = null }, stored.ETag)], CancellationToken.None);
        var kept = await Documents(many, 1);
        await many.Clinic.Advance(TimeSpan.FromDays(120));
        Assert.True(await Documents(many, 1) >= kept);
        Assert.Empty(await Due(many));
    }

    [Fact]
    public async Task What_it_wrote_since_is_kept_until_it_has_been_seen_to_for_as_long()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.Writes(1, Strangers.Plan);
        await strangers.Resolve((await strangers.Own())[0]);
        await many.Clinic.Advance(TimeSpan.FromDays(60));
        await strangers.Writes(1, "who is this?");
        await many.Clinic.Advance(TimeSpan.FromDays(120));
        Assert.True(await Documents(many, 1) > 0);
        var entry = (await many.Clinic.Get<ReadWorklist>().Read(CancellationToken.None)).Unread.Single(unread => unread.Text == "who is this?");
        await many.Clinic.Get<WorklistActions>().Handle(entry.EntryId, Strangers.Lead, null, CancellationToken.None);
        await many.Clinic.Advance(Days90 - TimeSpan.FromDays(1));
        Assert.True(await Documents(many, 1) > 0);
        await many.Clinic.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await Documents(many, 1));
    }

    [Fact]
    public async Task A_record_of_many_texts_is_deleted_in_batches()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        for (var text = 1; text <= 60; text++)
        {
            await strangers.Writes(1, $"{Strangers.Plan} {text}");
        }

        await strangers.Resolve((await strangers.Own())[0]);
        Assert.True(await Documents(many, 1) > 250);
        await many.Clinic.Advance(Days90 + TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Documents(many, 1));
    }

    // Of every type that the product names, and signals of its alerts.
    private static async Task<int> Documents(ManyAtOnce many, int number)
    {
        var partition = Strangers.Partition(number);
        var count = 0;
        foreach (var type in Records.StoredTypes.Care.Append(DocumentTypes.SignalPrefix + RecordIds.Alert(partition, 3).Value))
        {
            count += (await many.Clinic.Record.Query(Container.Care, partition, type, null, 5000, CancellationToken.None)).Count;
        }

        return count;
    }

    private static Task<IReadOnlyList<StoredDocument>> Due(ManyAtOnce many) => many.Clinic.Record.Due(many.Clinic.Now, 10, CancellationToken.None);
}
