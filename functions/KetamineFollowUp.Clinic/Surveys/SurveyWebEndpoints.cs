using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>The survey behind a patient's link: one question at a time, nothing but HTML.</summary>
/// <remarks>
/// The link shows what is to be answered next and never what was answered before: somebody else may hold the phone.
/// A form may hold one answer, as the page's own does, or those of a whole instrument.
/// </remarks>
public sealed class SurveyWebEndpoints(
    SurveyLinks links, IRecordStore store, PatientTransactions patients, AlertProcessor alerts, SubmitSurveyForm forms, InstrumentCatalog catalog, ClinicSettings clinic, TimeProvider time)
{
    private const string Pattern = "/s/{token}";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", Pattern, CallerKind.Patient, Show),
        // A phone's preview asks so before anybody opens the link.
        new ClinicEndpoint("HEAD", Pattern, CallerKind.Patient, Show),
        new ClinicEndpoint("POST", Pattern, CallerKind.Patient, Take),
    ];

    private async Task<IResult> Show(HttpContext context)
    {
        if (await Find(context) is not { } request)
        {
            return Unknown();
        }

        if (request.Survey.State == SurveyState.Completed && context.Request.Query.ContainsKey(ThanksView.Name))
        {
            return await Thanks(context, request);
        }

        _ = int.TryParse(context.Request.Query[QuestionView.NumberName], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return request.Survey.IsOpen && request.Survey.ExpiresAt > time.GetUtcNow() && SurveySteps.Of(request.Survey, catalog).At(number) is { } step
            ? new HtmlView(StatusCodes.Status200OK, QuestionView.Of(await WithNews(request, context.RequestAborted), clinic, step))
            : Closed(await WithNews(request, context.RequestAborted), saidAnything: false);
    }

    private async Task<IResult> Take(HttpContext context)
    {
        if (await Find(context) is not { } request)
        {
            return Unknown();
        }

        return await (await FormBody.Read(context)).Match(
            body => Take(context, request, FormOf(body)), rejection => Task.FromResult(Problems.From(rejection)));
    }

    private async Task<IResult> Take(HttpContext context, SurveyRequest request, SurveyForm form)
    {
        var cancel = context.RequestAborted;
        var outcome = await forms.Take(request.Survey.SurveyId, form, cancel);
        return await outcome.Match<Task<IResult>>(
            async taken => taken.Faults.IsEmpty
                ? new SeeOther(taken.Survey.State == SurveyState.Completed ? $"{request.Link}?{ThanksView.Name}" : request.Link)
                : PutRight(await WithNews(request with { Survey = taken.Survey, Need = NeedOf(taken.Findings, NeedOf(taken.Survey)) }, cancel), form, taken),
            async late => late is { SaidAnything: false, Survey.State: SurveyState.Completed }
                ? new SeeOther($"{request.Link}?{ThanksView.Name}")
                : Closed(await WithNews(request with { Survey = late.Survey, Need = NeedOf(late.Findings, request.Need) }, cancel), late.SaidAnything),
            () => Task.FromResult<IResult>(Unknown()));
    }

    private HtmlView PutRight(SurveyRequest request, SurveyForm form, SurveyFormOutcome.Saved taken) =>
        taken.Again is [var first, ..] && SurveySteps.Of(request.Survey, catalog).StepOf(first) is { } step
            ? new HtmlView(
                StatusCodes.Status422UnprocessableEntity, QuestionView.Of(request, clinic, step, taken.Again, form.Fields, taken.Faults))
            : Closed(request, saidAnything: false);

    private async Task<HtmlView> Thanks(HttpContext context, SurveyRequest request)
    {
        var episode = request.EpisodeId is { } id && request.Patient.StatusAt(time.GetUtcNow()) == PatientStatus.Active
                ? await store.Find<Episode>(id.Value, context.RequestAborted)
                : null;
        var chosen = SmallSteps.Find(context.Request.Query[SmallStep.Name]);
        return new HtmlView(StatusCodes.Status200OK, ThanksView.Of(await WithNews(request, context.RequestAborted), clinic, episode?.NextAfter(time.GetUtcNow())?.Date, chosen));
    }

    private HtmlView Closed(SurveyRequest request, bool saidAnything) =>
        new(StatusCodes.Status410Gone, SurveyClosedView.Of(request, clinic, saidAnything));

    private HtmlView Unknown() => new(StatusCodes.Status404NotFound, UnknownLinkView.Of(clinic));

    private async Task<SurveyRequest?> Find(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var token = context.Request.RouteValues["token"] as string ?? "";
        if (await links.SurveyOf(token, cancel) is not { } surveyId
            || await store.Find<Survey>(surveyId.Value, cancel) is not { } survey
            || await patients.Read(surveyId.Partition, cancel) is not { Patient: { } patient } record)
        {
            return null;
        }

        return new SurveyRequest(survey, patient, NeedOf(survey), new TeamNews.Nothing(), $"/s/{Uri.EscapeDataString(token)}", record.EpisodeId);
    }

    // Read as the page is drawn, after whatever the form has raised. Most pages tell of no danger, and cost no read.
    private async Task<SurveyRequest> WithNews(SurveyRequest request, CancellationToken cancel)
    {
        var partition = request.Patient.PatientId.Value;
        return request.Need != SafetyNeed.None
            && await patients.Read(partition, cancel) is { Patient: { } patient, OpenAlert: { } open }
            && await store.Find<Alert>(open.AlertId.Value, cancel) is { } alert
                ? request with { News = PatientNews.OnPage(alert, await alerts.Facts(patient, cancel), time.GetUtcNow()) }
                : request;
    }

    // A survey that words opened has no positive answer yet, and still follows a crisis text.
    private SafetyNeed NeedOf(Survey survey) =>
        survey.CrisisTextAt is not null ? SafetyNeed.Crisis : NeedOf(FormStep.FindingsOf(survey, catalog), SafetyNeed.None);

    private static SafetyNeed NeedOf(ImmutableArray<Finding> findings, SafetyNeed before) =>
        before == SafetyNeed.Crisis || findings.Any(finding => finding.IsSelfHarm) ? SafetyNeed.Crisis
        : findings.Any(finding => finding.Kind == FindingKind.Danger) ? SafetyNeed.Danger
        : before;

    // A field sent twice is the answer only where several may be chosen: joined, it is none of a single choice's options.
    private static SurveyForm FormOf(FormBody body) => new(
        body.Pairs.Where(pair => pair.Value.Trim().Length > 0).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => string.Join(ChosenValues.Separator, same.Select(pair => pair.Value).Distinct(StringComparer.Ordinal))),
        body[QuestionView.AskedName]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableHashSet());
}
