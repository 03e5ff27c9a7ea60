using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Local.Provider;
using Route = KetamineFollowUp.Domain.Episodes.Route;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>A patient with an illness, habits and a phone.</summary>
internal sealed class ScriptedPatient(Simulation clinic, Agenda agenda, Patient patient, Dice dice, Tally tally, Rules rules)
{
    private readonly Habits _habits = Habits.Of(dice);
    private readonly Replies _replies = new(clinic, agenda, dice, tally, rules);
    private int _sessions;
    private bool _replyPlanned;

    public string Id => patient.PatientId.Value;

    public Patient Patient => patient;

    public TimeZoneInfo Zone { get; } = ClinicTime.FindZone(patient.TimeZone)!;

    public Illness Illness { get; } = new(dice);

    /// <summary>When they replied STOP.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>A session is completed now.</summary>
    public async Task Treated(SessionPhase phase)
    {
        Illness.Treat(clinic.Now);
        tally.Count($"sessions {Entries.Name(phase)}");
        await clinic.Complete(patient.PatientId, new Session(SessionId.Parse($"s{++_sessions}"), clinic.Now, Route.Iv, 40, phase));
    }

    /// <summary>A text or email arrives.</summary>
    public void Receive(SentMessage message)
    {
        tally.Count($"sent to patients: {Entries.Name(message.Kind)}");
        rules.Sent(message, this);
        switch (message.Kind)
        {
            case MessageKind.Survey when dice.Chance(Habits.Stops):
                agenda.At(Awake(clinic.Now + dice.Wait(Habits.FirstDelay)), Stop);
                break;
            case MessageKind.Survey:
                PlanReply(_habits.AnswersFirst, Awake(clinic.Now + dice.Wait(Habits.FirstDelay)));
                break;
            case MessageKind.Reminder:
                PlanReply(_habits.AnswersReminder, Awake(clinic.Now + dice.Wait(Habits.FirstDelay)));
                break;
            case MessageKind.Reply or MessageKind.Crisis:
                PlanReply(1 - Habits.Leaves, clinic.Now + Habits.TypingTime + dice.Wait(Habits.TypingTime));
                break;
            case MessageKind.Invitation:
                agenda.At(Visit(), () => Treated(SessionPhase.Maintenance));
                break;
            case MessageKind.Welcome or MessageKind.Notice or MessageKind.Page or MessageKind.ReminderStaff:
                break;
        }
    }

    private void PlanReply(double probability, DateTimeOffset at)
    {
        if (!_replyPlanned && dice.Chance(probability))
        {
            _replyPlanned = true;
            agenda.At(at, Reply);
        }
    }

    private async Task Reply()
    {
        _replyPlanned = false;
        if (StoppedAt is null)
        {
            await _replies.Reply(this);
        }
    }

    private async Task Stop()
    {
        tally.Count("replied STOP", StoppedAt is null ? 1 : 0);
        StoppedAt ??= clinic.Now;
        await _replies.Stop(this);
    }

    // Nobody answers between ten in the evening and seven in the morning.
    private DateTimeOffset Awake(DateTimeOffset at)
    {
        var time = ClinicTime.TimeOf(at, Zone);
        var date = ClinicTime.DateOf(at, Zone);
        return time < new TimeOnly(7, 0) ? Morning(date)
            : time >= new TimeOnly(22, 0) ? Morning(date.AddDays(1))
            : at;
    }

    private DateTimeOffset Visit() =>
        ClinicTime.At(ClinicTime.AddWorkingDays(ClinicTime.DateOf(clinic.Now, Zone), dice.Whole(2, 5)), new TimeOnly(dice.Whole(9, 14), 0), Zone);

    private DateTimeOffset Morning(DateOnly date) => ClinicTime.At(date, new TimeOnly(7, 0), Zone) + TimeSpan.FromMinutes(dice.Between(0, 90));
}
