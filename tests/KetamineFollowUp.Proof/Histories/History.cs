using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>Lives a history on the real use cases, and keeps what the invariants need to know.</summary>
internal sealed class History : IAsyncDisposable
{
    public const string Phone = "+12025551001";
    public static readonly PatientId Patient = PatientId.Parse("P1");

    // The weeks around the change of the clocks.
    private static readonly DateTimeOffset Opening = new(2026, 2, 16, 15, 0, 0, TimeSpan.Zero);
    private readonly ArmedStore _store;
    private readonly PatientActs _patient;
    private readonly StaffActs _staff;
    private readonly CarrierActs _carrier;
    private readonly StrangerActs _strangers;

    private History(SimulatedClinic clinic, ArmedStore store)
    {
        _store = store;
        Clinic = clinic;
        File = new PatientFile(clinic.Record);
        Cover = new RosterCover(clinic);
        _patient = new PatientActs(clinic, File);
        _staff = new StaffActs(clinic, File);
        _carrier = new CarrierActs(clinic);
        _strangers = new StrangerActs(clinic);
        Worklist = new WorklistWatch(clinic);
        Departures = Departures.Watch(clinic, File);
    }

    public SimulatedClinic Clinic { get; }

    public PatientFile File { get; }

    public RosterCover Cover { get; }

    /// <summary>The store or the provider fails now and then, or unknown numbers page the same people: at most one page a person a minute.</summary>
    public required bool PagesMayWait { get; init; }

    /// <summary>How the worklist stood after every step.</summary>
    public WorklistWatch Worklist { get; }

    /// <summary>Every text that the patient wrote.</summary>
    public IReadOnlyList<InboundText> Texts => _patient.Texts;

    /// <summary>Every message that left for the patient.</summary>
    public Departures Departures { get; }

    public static async Task<History> Live(int startHour, IReadOnlyList<HistoryStep> steps)
    {
        var start = Opening.AddHours(startHour);
        var record = new MemoryStore();
        var store = new ArmedStore(record);
        var history = new History(await SimulatedClinic.Start(start, store, record: record), store)
        {
            PagesMayWait = steps.Any(step => step is HistoryStep.Fault or HistoryStep.Provider or HistoryStep.Stranger),
        };
        await history.Clinic.Enroll(new Enrollment(
            ProofPatient.New(Patient.Value, Phone), [new Reading("phq-9", start.AddDays(-1), 18, "moderately-severe", SafetyAnswer.Unknown, "clinic")], "h"));
        foreach (var step in steps)
        {
            history.Departures.Step++;
            await history.Do(step);
            await history.Worklist.Look(history.Departures.Step);
        }

        await history.End();
        return history;
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    private async Task Do(HistoryStep step)
    {
        try
        {
            await Act(step);
            await Clinic.Settle();
        }
        catch (StoreUnavailableException)
        {
            // Whoever called was told so. A text is found on the provider's list; the others would call again.
        }
    }

    private Task Act(HistoryStep step) => step switch
    {
        HistoryStep.Turn turn => Clinic.Advance(TimeSpan.FromMinutes(turn.Minutes)),
        HistoryStep.Answer answer => _patient.Answer(answer.Choice),
        HistoryStep.Write write => _patient.Write(write.Body),
        HistoryStep.WriteLost lost => _patient.Lose(lost.Body),
        HistoryStep.WriteSwapped swapped => _patient.Swap(swapped.First, swapped.Second),
        HistoryStep.Repeat repeat => _patient.Repeat(repeat.Back),
        HistoryStep.FillIn page => _patient.FillIn(page.Choice),
        HistoryStep.Session session => _staff.Treat(session.HoursAgo),
        HistoryStep.Void => _staff.Void(),
        HistoryStep.Status status => _staff.Set(status.To),
        HistoryStep.Pause pause => _staff.Pause(pause.Hours),
        HistoryStep.Consent consent => _staff.Consent(consent.IsGiven),
        HistoryStep.NoteKnown => _staff.NoteKnown(),
        HistoryStep.Approve => _staff.Approve(),
        HistoryStep.Roster roster => Cover.Set(roster.IsCovered),
        HistoryStep.Acknowledge => _staff.Acknowledge(),
        HistoryStep.Resolve resolve => _staff.Resolve(resolve.Reached),
        HistoryStep.Reports reports => _carrier.Report(reports.Delivered),
        HistoryStep.Fault fault => Arm(fault),
        HistoryStep.Stranger stranger => _strangers.Write(stranger.Number, stranger.Body),
        HistoryStep.Provider provider => _carrier.Set(provider.Mood),
        _ => throw new InvalidOperationException("the union is closed"),
    };

    private Task Arm(HistoryStep.Fault fault)
    {
        _store.Arm(fault.Calls, fault.After);
        return Task.CompletedTask;
    }

    // The faults end, and what was left undone is done.
    private async Task End()
    {
        Departures.Step++;
        _store.Disarm();
        await _carrier.Set(0);
        await Cover.Set(isCovered: true);
        await Clinic.Advance(TimeSpan.FromHours(2));
    }
}
