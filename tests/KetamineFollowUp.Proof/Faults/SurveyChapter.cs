using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Check-ins are answered by text, on the page and at the clinic; what nobody can read is read and answered by a person.</summary>
internal sealed partial class SurveyChapter(CareScene scene)
{
    private const int MaxAnswers = 40;

    // The first reminder has left by then.
    private static readonly TimeSpan Reminded = TimeSpan.FromHours(5);

    public async Task AnswerByText(string thoughts)
    {
        for (var answers = 0; answers < MaxAnswers && await scene.OpenSurveyOf(CareScene.Texter) is { } survey; answers++)
        {
            await scene.Caller.Write(await Phone(), AnswerTo(SurveyPath.Current(survey, InstrumentCatalog.Shipped)!, thoughts));
        }
    }

    /// <summary>Opens the link that came by text or email, and sends page after page. Where the survey's own text did not leave, the reminder has the link.</summary>
    public async Task AnswerOnPage(PatientId patient, Channel channel, string thoughts)
    {
        if ((await LinkTo(patient, MessageKind.Survey, channel) ?? await LinkTo(patient, MessageKind.Reminder, channel)) is null)
        {
            await scene.Clinic.Advance(Reminded);
        }

        if ((await LinkTo(patient, MessageKind.Survey, channel) ?? await LinkTo(patient, MessageKind.Reminder, channel)) is { } token)
        {
            var surveyId = await scene.Caller.Do(() => scene.Clinic.Get<SurveyLinks>().SurveyOf(token, CancellationToken.None));
            await FillIn(patient, surveyId!.Value, thoughts);
        }
    }

    // The link of the open survey, as the latest message of a kind has it; null while none has left.
    private async Task<string?> LinkTo(PatientId patient, MessageKind kind, Channel channel)
    {
        var survey = await scene.OpenSurveyOf(patient);
        var sent = survey is null
            ? null
            : await scene.LastSent(kind, channel, message => Link().IsMatch(message.Body) && message.MessageId.StartsWith(survey.SurveyId.Value, StringComparison.Ordinal));
        return sent is null ? null : Link().Match(sent.Body).Groups["token"].Value;
    }

    /// <summary>Fills the open survey in on the page.</summary>
    public async Task FillIn(PatientId patient, SurveyId surveyId, string thoughts)
    {
        for (var pages = 0; pages < MaxAnswers; pages++)
        {
            if (await scene.OpenSurveyOf(patient) is not { } survey || survey.SurveyId != surveyId || SurveyPath.CurrentPage(survey, InstrumentCatalog.Shipped) is not { IsEmpty: false } page)
            {
                return;
            }

            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, question => AnswerTo(question, thoughts));
            var form = new SurveyForm(fields, [.. fields.Keys]);
            await scene.Caller.Do(() => scene.Clinic.Get<SubmitSurveyForm>().Take(surveyId, form, CancellationToken.None));
        }
    }

    /// <summary>A text that nobody can read is answered by a person, and those of others are handled by phone.</summary>
    public async Task ReadTheUnread()
    {
        await scene.Caller.Write(await Phone(), "is it normal to feel this light?");
        var list = await scene.Caller.Do(() => scene.Clinic.Get<ReadWorklist>().Read(CancellationToken.None));
        foreach (var entry in list.Unread.Select(entry => entry.EntryId))
        {
            await (RecordIds.PatientOf(entry) is null ? Handle(entry) : AnswerUnread(entry));
        }
    }

    private async Task Handle(string entry) =>
        await scene.Caller.Do(() => scene.Clinic.Get<WorklistActions>().Handle(entry, CareScene.Lead, "phoned", CancellationToken.None));

    private async Task AnswerUnread(string entry) =>
        await scene.Caller.Do(() => scene.Clinic.Get<WorklistActions>().Answer(entry, "We will call you at noon.", CareScene.Lead, CancellationToken.None));

    public async Task KeepPaperForm(PatientId patient, int total)
    {
        var form = new FilledForm(InstrumentCatalog.Shipped.Get("phq-9"), scene.Clinic.Now, total, []);
        await scene.Caller.Do(() => scene.Clinic.Get<RecordForm>().Keep(patient, form, CareScene.Lead, CancellationToken.None));
    }

    public async Task SayUsual(PatientId patient) =>
        await scene.Caller.Do(() => scene.Clinic.Get<SayUsual>().Say(patient, "phq-9", CareScene.Lead, CancellationToken.None));

    /// <summary>A form of somebody else is entered, and voided.</summary>
    public async Task KeepAndVoidWrongForm(PatientId patient)
    {
        var form = new FilledForm(InstrumentCatalog.Shipped.Get("gad-7"), scene.Clinic.Now, 9, []);
        await scene.Caller.Do(() => scene.Clinic.Get<RecordForm>().Keep(patient, form, CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<VoidScore>().Void(
            patient, RecordIds.Score(form.Source, form.Instrument.Id), CareScene.Lead, "another patient's", CancellationToken.None));
    }

    /// <summary>The provider is busy, and the dispatcher tries again later.</summary>
    public void ProviderIs(bool busy, string address) => scene.Clinic.Provider.Break(address, busy ? new SendOutcome.Refused(Refusal.Busy) : null);

    private async Task<string> Phone() => (await scene.RecordOf(CareScene.Texter))!.Patient!.Phone!.Value.Value;

    // An answer that raises nothing: "no" to "safe at home?" would.
    private static string AnswerTo(Question question, string thoughts) =>
        question.Item.AsksAboutSafety && !SurveyPath.IsScreener(question.Instrument.Id) ? thoughts : question.Item.FlagOnNo ? "1" : "0";

    [GeneratedRegex("/s/(?<token>[A-Za-z0-9_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
