using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Local.Provider;
using Route = KetamineFollowUp.Domain.Episodes.Route;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>A patient with an illness, habits and a phone.</summary>
internal sealed class ScriptedPatient(Simulation clinic, Agenda agenda, Patient patient, Dice dice, Tally tally, Rules rules)
{
    // A lost text is found by the second comparison with the provider's list at the latest.
    private static readonly TimeSpan FoundAfter = TimeSpan.FromMinutes(5);
    private readonly Habits _habits = Habits.Of(dice);
    private int _sessions;
    private int _texts;
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
                agenda.At(Awake(clinic.Now + TimeSpan.FromDays(dice.Between(3, 7))), () => Treated(SessionPhase.Maintenance));
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
        if (StoppedAt is not null || await OpenSurvey() is not { } survey || SurveyPath.Current(survey, clinic.Get<InstrumentCatalog>()) is not { } question
            || !SurveyWording.MayAskByText(survey, patient))
        {
            return;
        }

        if (survey.Answers.IsEmpty && dice.Chance(Habits.Despairs))
        {
            await Say(Pick(Habits.CrisisTexts), isCrisis: true);
        }
        else if (dice.Chance(Habits.Strays))
        {
            await Say(Pick(Habits.StrayTexts), isCrisis: false);
        }
        else
        {
            var answer = Answers.To(question, Illness.Share(clinic.Now), dice);
            await Say(answer, question.Item.AsksAboutSafety && int.TryParse(answer, out var value) && question.Item.IsRaisedBy(value));
        }
    }

    private async Task Say(string words, bool isCrisis)
    {
        tally.Count("texts from patients");
        tally.Count("told of suicidal thoughts", isCrisis ? 1 : 0);
        var text = new InboundText($"SM-{Id}-{++_texts}", patient.Phone.Value, words, OptOutType: null, HasMedia: false);
        var isLost = dice.Chance(Habits.Lost);
        if (isLost)
        {
            tally.Count("texts whose webhook was lost");
            clinic.Provider.List(text);
        }
        else
        {
            await clinic.Receive(text);
        }

        if (isCrisis)
        {
            agenda.At(isLost ? clinic.Now + FoundAfter : clinic.Now, () => rules.ExpectPage(this));
        }
    }

    private async Task Stop()
    {
        tally.Count("replied STOP", StoppedAt is null ? 1 : 0);
        StoppedAt ??= clinic.Now;
        await clinic.Receive(new InboundText($"SM-{Id}-{++_texts}", patient.Phone.Value, "STOP", OptOutType: null, HasMedia: false));
    }

    private async Task<Survey?> OpenSurvey()
    {
        var record = await clinic.Get<PatientDesk>().Read(Id, CancellationToken.None);
        return record?.OpenSurveyId is { } id
            && await clinic.Get<IRecordStore>().Read(new DocumentKey(Container.Care, Id, id), CancellationToken.None) is { } stored
                ? RecordJson.Read<Survey>(stored.Document.Body)
                : null;
    }

    private string Pick(string[] texts) => texts[dice.Whole(0, texts.Length - 1)];

    // Nobody answers between ten in the evening and seven in the morning.
    private DateTimeOffset Awake(DateTimeOffset at)
    {
        var time = ClinicTime.TimeOf(at, Zone);
        var date = ClinicTime.DateOf(at, Zone);
        return time < new TimeOnly(7, 0) ? Morning(date)
            : time >= new TimeOnly(22, 0) ? Morning(date.AddDays(1))
            : at;
    }

    private DateTimeOffset Morning(DateOnly date) => ClinicTime.At(date, new TimeOnly(7, 0), Zone) + TimeSpan.FromMinutes(dice.Between(0, 90));
}
