using CsCheck;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>Draws histories: duplicates, other orders, late and lost texts, a clock that is turned, opt-outs, unknown numbers, new sessions, roster gaps, faults.</summary>
internal static class HistoryGen
{
    private const int MaxSteps = 16;

    private static readonly Gen<string> Words = Gen.OneOf(
        "0", "1", "2", "3", "9", "", "back", "yes", "no", "hello there", "ok", "I want to kill myself", "i cant go on", "not suicidal", "he took pills",
        "STOP", "START", "unstop", "HELP", "please stop texting me", "wrong number", "\U0001F622");

    private static readonly Gen<string> StrangersWords = Gen.OneOf(
        "I want to kill myself", "i took all my pills", "i cant go on", "he took pills", "I have the gun in my hand, goodbye", "hello there", "wrong number");

    // From minutes to days; now and then across a change of the clocks.
    private static readonly Gen<HistoryStep> Turns = Gen.Frequency(
        (5, Gen.Int[1, 60]), (4, Gen.Int[60, 720]), (1, Gen.Int[720, 1440])).Select(minutes => (HistoryStep)new HistoryStep.Turn(minutes));

    private static readonly Gen<HistoryStep> Step = Gen.Frequency(
        (24, Turns),
        (20, Gen.Int[0, 3].Select(choice => (HistoryStep)new HistoryStep.Answer(choice))),
        (10, Words.Select(body => (HistoryStep)new HistoryStep.Write(body))),
        (4, Words.Select(body => (HistoryStep)new HistoryStep.WriteLost(body))),
        (3, Gen.Select(Words, Words, (first, second) => (HistoryStep)new HistoryStep.WriteSwapped(first, second))),
        (4, Gen.Int[1, 4].Select(back => (HistoryStep)new HistoryStep.Repeat(back))),
        (3, Gen.Int[0, 1].Select(choice => (HistoryStep)new HistoryStep.FillIn(choice))),
        (6, Gen.Int[0, 120].Select(hours => (HistoryStep)new HistoryStep.Session(hours))),
        (1, Gen.Const((HistoryStep)new HistoryStep.Void())),
        (3, Gen.OneOf(PatientStatus.Active, PatientStatus.Paused, PatientStatus.Discharged).Select(to => (HistoryStep)new HistoryStep.Status(to))),
        (2, Gen.Int[1, 72].Select(hours => (HistoryStep)new HistoryStep.Pause(hours))),
        (1, Gen.Bool.Select(isGiven => (HistoryStep)new HistoryStep.Consent(isGiven))),
        (3, Gen.Const((HistoryStep)new HistoryStep.NoteKnown())),
        (1, Gen.Const((HistoryStep)new HistoryStep.Approve())),
        (2, Gen.Bool.Select(isCovered => (HistoryStep)new HistoryStep.Roster(isCovered))),
        (4, Gen.Const((HistoryStep)new HistoryStep.Acknowledge())),
        (4, Gen.Bool.Select(reached => (HistoryStep)new HistoryStep.Resolve(reached))),
        (3, Gen.Bool.Select(delivered => (HistoryStep)new HistoryStep.Reports(delivered))),
        (5, Gen.Select(Gen.Int[1, 12], Gen.Bool, (calls, after) => (HistoryStep)new HistoryStep.Fault(calls, after))),
        (6, Gen.Select(Gen.Int[0, 12], StrangersWords, (number, body) => (HistoryStep)new HistoryStep.Stranger(number, body))),
        (2, Gen.Int[0, 2].Select(mood => (HistoryStep)new HistoryStep.Provider(mood))));

    /// <summary>A history: hours after the clinic opens, and what happens.</summary>
    public static Gen<(int StartHour, HistoryStep[] Steps)> Histories { get; } = Gen.Select(Gen.Int[0, 24 * 40], Step.Array[1, MaxSteps]);
}
