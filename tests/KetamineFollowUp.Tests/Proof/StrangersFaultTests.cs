using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Proof.Faults;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>Whatever call fails while an unknown number's words are carried to a shared alert: they arrive, once, and page.</summary>
public class StrangersFaultTests
{
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_fails_loses_no_number_and_counts_none_twice(FaultKind kind)
    {
        var calls = await Run(0, kind);
        Assert.InRange(calls, 20, 300);
        for (var call = 1; call <= calls; call++)
        {
            await Run(call, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_fails_while_a_record_is_deleted_leaves_nothing_of_it(FaultKind kind)
    {
        var calls = await Delete(0, kind);
        Assert.InRange(calls, 10, 200);
        for (var call = 1; call <= calls; call++)
        {
            await Delete(call, kind);
        }
    }

    private static async Task<int> Run(int call, FaultKind kind)
    {
        var (clinic, record, point) = await Start(call, kind);
        await using var stays = clinic;
        var strangers = new Strangers(clinic);
        await strangers.AllWrite(1, 10, Strangers.Passive);
        foreach (var own in await strangers.Own())
        {
            await clinic.Get<AlertActions>().Acknowledge(own.AlertId, Strangers.Lead, CancellationToken.None);
        }

        await clinic.Advance(TimeSpan.FromMinutes(2));
        point.Start();
        foreach (var number in new[] { 11, 12, 11 })
        {
            await Write(clinic, number);
        }

        var calls = point.Calls;

        await clinic.Advance(TimeSpan.FromMinutes(6));
        var shared = await strangers.Shared();
        var which = $"call {call} ({point.Failed})";
        Assert.True(shared.Numbers is { Count: 2, Position: 3, Listed.Length: 2 }, $"{which}: {shared.Numbers}");
        Assert.True(shared.Pages.Length > 0, which);
        Assert.Empty(await record.Due(clinic.Now, 10, CancellationToken.None));
        return calls;
    }

    private static async Task<int> Delete(int call, FaultKind kind)
    {
        var (clinic, record, point) = await Start(call, kind);
        await using var stays = clinic;
        var strangers = new Strangers(clinic);
        for (var text = 1; text <= 20; text++)
        {
            await strangers.Writes(1, $"{Strangers.Plan} {text}");
        }

        await strangers.Resolve((await strangers.Own())[0]);
        await clinic.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1));
        point.Start();
        await clinic.Advance(TimeSpan.FromMinutes(10));
        foreach (var type in Records.StoredTypes.Care)
        {
            Assert.True((await record.Query(Container.Care, Strangers.Partition(1), type, null, 10, CancellationToken.None)) is [], $"call {call} ({point.Failed}): {type}");
        }

        Assert.Empty(await record.Due(clinic.Now, 10, CancellationToken.None));
        return point.Calls;
    }

    private static async Task<(SimulatedClinic Clinic, MemoryStore Record, FaultPoint Point)> Start(int call, FaultKind kind)
    {
        var record = new MemoryStore();
        var point = new FaultPoint(call, kind);
        var store = new FaultingStore(record, point);
        var clinic = await SimulatedClinic.Start(ManyAtOnce.Start, store, record: record);
        store.Wait = span => clinic.Clock.TurnTo(clinic.Now + span);
        return (clinic, record, point);
    }

    // The provider calls once; what failed it has in its list.
    private static async Task Write(SimulatedClinic clinic, int number)
    {
        var text = new InboundText($"SM{number}-{clinic.Now.Ticks}", Strangers.Phone(number), Strangers.Plan, null, HasMedia: false);
        clinic.Provider.List(text);
        try
        {
            await clinic.Receive(text);
        }
        catch (StoreUnavailableException)
        {
            await clinic.Advance(TimeSpan.FromMinutes(5));
        }

        await clinic.Advance(TimeSpan.FromSeconds(1));
    }
}
