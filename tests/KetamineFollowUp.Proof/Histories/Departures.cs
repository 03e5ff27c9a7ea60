using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>
/// What left the building for the patient, each message with how they stood on record at that very instant: before and after
/// its step would not do, because one step may change the standing several times.
/// </summary>
internal sealed class Departures
{
    private readonly PatientFile _file;
    private readonly TimeProvider _time;
    private readonly List<Departure> _all = [];

    private Departures(PatientFile file, TimeProvider time)
    {
        _file = file;
        _time = time;
    }

    public IReadOnlyList<Departure> All => _all;

    /// <summary>The step that is lived now, from 1; 0 is the enrollment. It is noted with every message.</summary>
    public int Step { get; set; }

    public static Departures Watch(SimulatedClinic clinic, PatientFile file)
    {
        var departures = new Departures(file, clinic.Clock);
        clinic.Get<SentLog>().Added += departures.Note;
        return departures;
    }

    // The store is in memory: the read is over at once, before anything else happens.
    private void Note(SentMessage message)
    {
        if (message.To != History.Phone)
        {
            return;
        }

        if (_file.Record() is { IsCompletedSuccessfully: true } read && read.Result?.Patient is { } patient)
        {
            _all.Add(new Departure(message, Step, PatientStatusBox.Of(patient, _time.GetUtcNow())));
        }
        else
        {
            throw new InvalidOperationException($"{message.MessageId} left, and how the patient stood is not known");
        }
    }
}

/// <summary>A message to the patient.</summary>
/// <param name="Message">What left.</param>
/// <param name="Step">In which step.</param>
/// <param name="Standing">How the patient stood as it left.</param>
internal sealed record Departure(SentMessage Message, int Step, PatientStatusBox Standing);

/// <summary>How a patient stands.</summary>
/// <param name="Status">As staff set it.</param>
/// <param name="IsFollowed">Neither discharged nor paused: a pause may have ended by itself.</param>
/// <param name="Consents">They agreed to texts, as staff recorded it.</param>
/// <param name="OptedOut">They told us to stop.</param>
internal sealed record PatientStatusBox(PatientStatus Status, bool IsFollowed, bool Consents, bool OptedOut)
{
    public static PatientStatusBox Of(Patient patient, DateTimeOffset now) => new(
        patient.Status, patient.Status != PatientStatus.Discharged && !Reach.IsPaused(patient, now), patient.Consents.Sms, patient.OptedOut);

    public override string ToString() => OptedOut ? "opted out" : !Consents ? "without consent to texts" : Status.ToString();
}
