using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>What the stores that a turned clock runs on must do beyond the record's contract.</summary>
public abstract class LocalStoreContract : RecordStoreContract
{
    private Task<DateTimeOffset?> NextDue => ((IDueTimes)Store).NextDue(Cancel);

    [Fact]
    public async Task The_next_due_time_is_the_earliest_of_all_patients()
    {
        Assert.Null(await NextDue);

        await Create(Doc("a", dueAt: Noon), Doc("b", partition: "p-2", dueAt: Noon.AddTicks(-1)), Doc("c"));
        Assert.Equal(Noon.AddTicks(-1), await NextDue);
    }

    [Fact]
    public async Task The_next_due_time_moves_on_when_the_earliest_is_done()
    {
        var tags = await Write(new Write.Create(Doc("a", dueAt: Noon)), new Write.Create(Doc("b", dueAt: Noon.AddHours(1))));

        tags = await Write(new Write.Replace(Doc("a"), tags["a"]), new Write.Delete("b", tags["b"]), new Write.Create(Doc("c", dueAt: Noon.AddDays(1))));
        Assert.Equal(Noon.AddDays(1), await NextDue);

        await Write(new Write.Replace(Doc("c"), tags["c"]));
        Assert.Null(await NextDue);
    }

    [Fact]
    public async Task Only_care_documents_count_as_due()
    {
        await Create(Doc("x", container: Container.Directory, dueAt: Noon));

        Assert.Null(await NextDue);
    }
}
