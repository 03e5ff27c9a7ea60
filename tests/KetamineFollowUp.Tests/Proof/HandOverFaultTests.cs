using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Proof.Faults;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>Whatever call fails while somebody with alerts in hand leaves: once the new roster stands, the backup is paged within a minute.</summary>
public class HandOverFaultTests
{
    private static readonly StaffId Leaver = StaffId.Parse("night-clinician");

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_fails_leaves_no_alert_in_the_hands_of_somebody_who_has_left(FaultKind kind)
    {
        var calls = await Run(0, kind);
        Assert.InRange(calls, 10, 200);
        for (var call = 1; call <= calls; call++)
        {
            await Run(call, kind);
        }
    }

    private static async Task<int> Run(int call, FaultKind kind)
    {
        var record = new MemoryStore();
        var point = new FaultPoint(call, kind);
        var store = new FaultingStore(record, point);
        await using var clinic = await SimulatedClinic.Start(ManyAtOnce.Start, store, record: record);
        store.Wait = span => clinic.Clock.TurnTo(clinic.Now + span);
        var many = new ManyAtOnce(clinic);
        await many.Enroll(2);
        await many.EmergenciesOf([1, 2]);
        foreach (var alert in await many.Alerts(2))
        {
            await clinic.Get<AlertActions>().Acknowledge(alert.AlertId, Leaver, CancellationToken.None);
        }

        await clinic.Advance(TimeSpan.FromMinutes(2));
        point.Start();
        await Replace(clinic);
        var calls = point.Calls;
        await clinic.Advance(TimeSpan.FromSeconds(90));
        var stands = (await clinic.Get<RosterStore>().Latest(CancellationToken.None)).Find(Leaver) is null;
        foreach (var alert in await many.Alerts(2))
        {
            (AlertState State, Rung? Rung) found = (alert.State, alert.Ladder?.Rung);
            (AlertState State, Rung? Rung) expected = stands ? (AlertState.Open, Rung.Backup) : (AlertState.Acknowledged, null);
            Assert.True(found == expected, $"call {call} ({point.Failed}): {found}");
        }

        return calls;
    }

    private static async Task Replace(SimulatedClinic clinic)
    {
        var roster = SampleClinic.Roster;
        ImmutableArray<StaffId> stay = [.. roster.Members.Select(member => member.StaffId).Where(id => id != Leaver)];
        var without = roster with
        {
            Members = [.. roster.Members.Where(member => member.StaffId != Leaver)],
            Rotation = roster.Rotation! with { Order = [stay[0]] },
            CatchAll = stay,
        };
        try
        {
            Assert.IsType<RosterOutcome.Stored>(await clinic.Get<ReplaceRoster>().Replace(without, "test", seen: null, handsOver: true, CancellationToken.None));
        }
        catch (StoreUnavailableException)
        {
            // The caller is told so; nobody sends it again here.
        }
    }
}
