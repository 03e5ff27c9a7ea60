using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Surveys;
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
        if (StoppedAt is not null || await OpenSurvey() is not { } survey || SurveyPath.Current(survey, clinic.Get<InstrumentCatalog>()) is not { } question)
        {
            return;
        }

        if (!SurveyWording.MayAskByText(survey, patient))
        {
            await FillIn(survey);
        }
        else if (survey.Answers.IsEmpty && dice.Chance(Habits.Despairs))
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
            await Say(answer, IsRaised(question, answer));
        }
    }

    // A survey behind a link, page by page.
    private async Task FillIn(Survey survey)
    {
        var catalog = clinic.Get<InstrumentCatalog>();
        while (survey.IsOpen && SurveyPath.CurrentPage(survey, catalog) is { IsEmpty: false } page)
        {
            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, question => Answers.To(question, Illness.Share(clinic.Now), dice, digitsOnly: true));
            var thoughts = page.Any(question => IsRaised(question, fields[SurveyForm.NameOf(question)]));
            tally.Count("pages filled in");
            tally.Count("told of suicidal thoughts", thoughts ? 1 : 0);
            var outcome = await clinic.Get<SurveyPageDesk>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None);
            await clinic.Settle();
            if (thoughts)
            {
                await rules.ExpectPage(this);
            }

            if (outcome is not SurveyPageOutcome.Taken { Faults: [] } taken)
            {
                return;
            }

            survey = taken.Survey;
        }
    }

    private static bool IsRaised(Question question, string answer) =>
        question.Item.AsksAboutSafety && int.TryParse(answer, CultureInfo.InvariantCulture, out var value) && question.Item.IsRaisedBy(value);

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

    private async Task<Survey?> OpenSurvey() =>
        await Read<Glance>(RecordIds.Patient) is { OpenSurveyId: { } open } ? await Read<Survey>(open) : null;

    private async Task<T?> Read<T>(string id)
        where T : class =>
        await clinic.Get<IRecordStore>().Read(new DocumentKey(Container.Care, Id, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;

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

    private DateTimeOffset Visit() =>
        ClinicTime.At(ClinicTime.AddWorkingDays(ClinicTime.DateOf(clinic.Now, Zone), dice.Whole(2, 5)), new TimeOnly(dice.Whole(9, 14), 0), Zone);

    private DateTimeOffset Morning(DateOnly date) => ClinicTime.At(date, new TimeOnly(7, 0), Zone) + TimeSpan.FromMinutes(dice.Between(0, 90));

    // All that is needed of a large document which is read before every reply.
    private sealed record Glance(string? OpenSurveyId);
}
