using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What a simulated patient does with an open survey: answers by text or by page, and now and then something else.</summary>
internal sealed class Replies(SimulatedClinic clinic, Agenda agenda, ICondition condition, SeededRandom dice, Tally tally, PopulationRules rules)
{
    // A lost text is found by the second comparison with the provider's list at the latest.
    private static readonly TimeSpan FoundAfter = TimeSpan.FromMinutes(5);

    // Then the protocol reminds.
    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(4);
    private readonly Answers _answers = new(condition, clinic.Clock, dice);
    private int _texts;

    /// <summary>Answers the open question, if there is one.</summary>
    public async Task Reply(ScriptedPatient patient)
    {
        if (await Read<PatientRecord>(patient, RecordIds.Patient) is { Where: { IsOpen: true } asked, OpenAlert: { } alert } && asked.AlertId == alert.AlertId)
        {
            await Say(patient, "at home", isCrisis: false);
            return;
        }

        if (await OpenSurvey(patient) is not { } survey || SurveyPath.Current(survey, clinic.Get<InstrumentCatalog>()) is not { } question)
        {
            return;
        }

        if (survey.Answers.IsEmpty)
        {
            tally.Count("first answers");
            tally.Count("first answers after 4 h", clinic.Now - survey.OpenedAt > LateAfter ? 1 : 0);
        }

        if (!SurveyWording.MayAskByText(survey, patient.Patient))
        {
            await FillIn(patient, survey);
        }
        else if (survey.Answers.IsEmpty && dice.Chance(Habits.Despairs))
        {
            await Say(patient, Pick(Habits.CrisisTexts), isCrisis: true);
        }
        else if (dice.Chance(Habits.Strays))
        {
            tally.Count("texts that are no answer");
            await Say(patient, Pick(Habits.StrayTexts), isCrisis: false);
        }
        else
        {
            var answer = _answers.To(survey.SurveyId, question);
            await Say(patient, answer, IsRaised(question, answer));
        }
    }

    /// <summary>Wants no more texts.</summary>
    public Task Stop(ScriptedPatient patient) =>
        clinic.Receive(new InboundText($"SM-{patient.Id}-{++_texts}", patient.Patient.Phone!.Value.Value, "STOP", OptOutType: null, HasMedia: false));

    // A survey behind a link, page by page.
    private async Task FillIn(ScriptedPatient patient, Survey survey)
    {
        var catalog = clinic.Get<InstrumentCatalog>();
        while (survey.IsOpen && SurveyPath.CurrentPage(survey, catalog) is { IsEmpty: false } page)
        {
            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, question => _answers.To(survey.SurveyId, question, digitsOnly: true));
            var thoughts = page.Any(question => IsRaised(question, fields[SurveyForm.NameOf(question)]));
            tally.Count("pages filled in");
            tally.Count("told of suicidal thoughts", thoughts ? 1 : 0);
            var outcome = await clinic.Get<SubmitSurveyForm>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None);
            await clinic.Settle();
            if (thoughts)
            {
                await rules.ExpectPage(patient);
            }

            if (outcome is not SurveyFormOutcome.Saved { Faults: [] } taken)
            {
                return;
            }

            survey = taken.Survey;
        }
    }

    private static bool IsRaised(Question question, string answer) =>
        question.Item.AsksAboutSafety && int.TryParse(answer, CultureInfo.InvariantCulture, out var value) && question.Item.IsRaisedBy(value);

    private async Task Say(ScriptedPatient patient, string words, bool isCrisis)
    {
        tally.Count("texts from patients");
        tally.Count("segments from patients", Segments.Count(words));
        tally.Count("told of suicidal thoughts", isCrisis ? 1 : 0);
        var text = new InboundText($"SM-{patient.Id}-{++_texts}", patient.Patient.Phone!.Value.Value, words, OptOutType: null, HasMedia: false);
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
            agenda.At(isLost ? clinic.Now + FoundAfter : clinic.Now, () => rules.ExpectPage(patient));
        }
    }

    private async Task<Survey?> OpenSurvey(ScriptedPatient patient) =>
        await Read<PatientRecord>(patient, RecordIds.Patient) is { OpenSurveyId: { } open } ? await Read<Survey>(patient, open.Value) : null;

    private async Task<T?> Read<T>(ScriptedPatient patient, string id)
        where T : class =>
        await clinic.Record.Read(new DocumentKey(Container.Care, patient.Id, id), CancellationToken.None) is { } stored
            ? clinic.Get<ReadCache>().Read<T>(stored)
            : null;

    private string Pick(string[] texts) => texts[dice.Whole(0, texts.Length - 1)];
}
