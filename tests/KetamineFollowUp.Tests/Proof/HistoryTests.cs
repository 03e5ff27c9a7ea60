using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Proof.Histories;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>What must hold in every history, faults included. A failing seed shrinks to a short script; <c>histories</c> runs many more.</summary>
public class HistoryTests
{
    private const int Histories = 100;

    [Fact]
    public void In_any_history_nothing_is_lost_doubled_forgotten_or_sent_against_the_rules() => HistoryCommand.Check(Histories);

    [Fact]
    public async Task A_patient_who_stops_despairs_and_is_discharged_breaks_no_rule()
    {
        HistoryStep[] steps =
        [
            new HistoryStep.Session(1), new HistoryStep.Turn(1440), new HistoryStep.WriteLost("I want to kill myself"), new HistoryStep.Fault(2, After: true), new HistoryStep.Write("STOP"),
            new HistoryStep.Roster(IsCovered: false), new HistoryStep.Turn(600), new HistoryStep.Status(PatientStatus.Discharged), new HistoryStep.Write("i cant go on"), new HistoryStep.Turn(2880),
        ];
        Assert.Empty(await HistoryCommand.Broken(100, steps));
    }

    [Fact]
    public async Task A_broken_rule_is_told_in_words()
    {
        await using var history = await History.Live(0, [new HistoryStep.Write("hello there")]);
        await history.Clinic.Get<KetamineFollowUp.Simulation.Provider.SentLog>().Add(seq => new KetamineFollowUp.Simulation.Provider.SentMessage(
            seq, new DateTimeOffset(2026, 2, 17, 5, 0, 0, TimeSpan.Zero), Domain.Values.Channel.Sms, History.Phone, Domain.Values.Audience.Patient, Domain.Messaging.MessageKind.Survey, null, "How are you?", "m"));
        Assert.Equal(["a Survey at 2026-02-17 05:00:00Z (step 2) in quiet hours"], await Invariants.Broken(history));
    }
}
