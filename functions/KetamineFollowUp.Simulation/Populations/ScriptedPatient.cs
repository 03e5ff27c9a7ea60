using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Provider;
using Route = KetamineFollowUp.Domain.Sessions.Route;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>A patient with an illness, habits and a phone.</summary>
internal sealed class ScriptedPatient(
    SimulatedClinic clinic, Agenda agenda, Patient patient, ICondition condition, bool comesWhenInvited, SeededRandom dice, Tally tally, PopulationRules rules)
{
    private readonly Habits _habits = Habits.Of(dice);
    private readonly List<Spell> _spells = [];
    private readonly Replies _replies = new(clinic, agenda, condition, dice, tally, rules);
    private int _sessions;
    private bool _replyPlanned;

    public string Id => patient.PatientId.Value;

    public Patient Patient => patient;

    public IanaZone Zone { get; } = patient.TimeZone;

    public ICondition Condition => condition;

    /// <summary>The times between sessions; the last one goes on.</summary>
    public IReadOnlyList<Spell> Spells => _spells;

    /// <summary>When they replied STOP.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>A session is completed now.</summary>
    public async Task Treated(SessionPhase phase)
    {
        condition.Treat(clinic.Now);
        if (_spells is [.., var before])
        {
            _spells[^1] = before with { To = clinic.Now };
        }

        _spells.Add(new Spell(clinic.Now, DateTimeOffset.MaxValue, condition.LossAt));
        tally.Count($"sessions {EnumNames.Name(phase)}");
        await clinic.Complete(patient.PatientId, new Session(SessionId.Parse($"s{++_sessions}"), clinic.Now, Route.Iv, 40, phase));
    }

    /// <summary>A text or email arrives.</summary>
    public void Receive(SentMessage message)
    {
        tally.Count($"sent to patients: {EnumNames.Name(message.Kind)}");
        tally.Count("texts to patients", message.Channel == Channel.Sms ? 1 : 0);
        tally.Count("segments to patients", message.Channel == Channel.Sms ? Segments.Count(message.Body) : 0);
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
            case MessageKind.Invitation when comesWhenInvited:
                agenda.At(Visit(), () => Treated(SessionPhase.Maintenance));
                break;
            case MessageKind.Invitation or MessageKind.Welcome or MessageKind.Notice or MessageKind.Page or MessageKind.ReminderStaff:
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
