using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>The survey behind a patient's link: a page of questions at a time, nothing but HTML.</summary>
/// <remarks>
/// The link shows what is to be answered next and never what was answered before: somebody else may hold the phone.
/// </remarks>
public sealed class SurveyPageEndpoints(
    SurveyLinks links, IRecordStore store, PatientDesk patients, RosterDesk rosters, SurveyPageDesk forms, InstrumentCatalog catalog, ClinicSettings clinic, TimeProvider time)
{
    private const string Pattern = "/s/{token}";

    // The page after the last answer. Without it the link of an answered survey is gone (410).
    private const string Thanks = "thanks";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", Pattern, Door.PatientPage, Show),
        new ClinicEndpoint("POST", Pattern, Door.PatientPage, Take),
    ];

    private async Task<IResult> Show(HttpContext context)
    {
        if (await Find(context) is not { } visit)
        {
            return Unknown();
        }

        if (visit.Survey.State == SurveyState.Completed && context.Request.Query.ContainsKey(Thanks))
        {
            return new HtmlPage(StatusCodes.Status200OK, ThanksPage.Of(visit, clinic));
        }

        return visit.Survey.IsOpen && visit.Survey.ExpiresAt > time.GetUtcNow()
            ? Questions(StatusCodes.Status200OK, visit, ImmutableDictionary<string, string>.Empty, [])
            : Closed(visit, saidAnything: false);
    }

    private async Task<IResult> Take(HttpContext context)
    {
        if (await Find(context) is not { } visit)
        {
            return Unknown();
        }

        return await (await FormBody.Read(context)).Match(
            body => Take(context, visit, FormOf(body)), rejection => Task.FromResult(Problems.From(rejection)));
    }

    private async Task<IResult> Take(HttpContext context, SurveyVisit visit, SurveyForm form)
    {
        var outcome = await forms.Take(visit.Survey.SurveyId, form, context.RequestAborted);
        var link = $"/s/{Uri.EscapeDataString(TokenOf(context))}";
        return outcome.Match<IResult>(
            taken => taken.Faults.IsEmpty
                ? new SeeOther(taken.Survey.State == SurveyState.Completed ? $"{link}?{Thanks}" : link)
                : Questions(StatusCodes.Status422UnprocessableEntity, visit with { Survey = taken.Survey, Need = NeedOf(taken.Survey) }, form.Fields, taken.Faults),
            late => late is { SaidAnything: false, Survey.State: SurveyState.Completed }
                ? new SeeOther($"{link}?{Thanks}")
                : Closed(visit with { Survey = late.Survey, Need = NeedOf(late.Findings, visit.Need) }, late.SaidAnything),
            Unknown);
    }

    private HtmlPage Questions(int status, SurveyVisit visit, ImmutableDictionary<string, string> given, ImmutableArray<FieldFault> faults)
    {
        var page = SurveyPath.CurrentPage(visit.Survey, catalog);
        return page.IsEmpty ? Closed(visit, saidAnything: false) : new HtmlPage(status, QuestionsPage.Of(visit, clinic, page, given, faults));
    }

    private HtmlPage Closed(SurveyVisit visit, bool saidAnything) => new(StatusCodes.Status410Gone, ClosedPage.Of(visit, clinic, saidAnything));

    private HtmlPage Unknown() => new(StatusCodes.Status404NotFound, UnknownLinkPage.Of(clinic));

    private async Task<SurveyVisit?> Find(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await links.SurveyOf(TokenOf(context), cancel) is not { } surveyId
            || await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(surveyId), surveyId), cancel) is not { } stored
            || (await patients.Read(RecordIds.Partition(surveyId), cancel))?.Patient is not { } patient)
        {
            return null;
        }

        var survey = RecordJson.Read<Survey>(stored.Document.Body);
        var onCall = await rosters.Current(cancel) is { } roster && RosterRules.At(roster, time.GetUtcNow()) is { Gap: false };
        return new SurveyVisit(survey, patient.Language, NeedOf(survey), onCall);
    }

    // A survey that words opened has no positive answer yet, and still follows a crisis text.
    private SafetyNeed NeedOf(Survey survey) =>
        survey.CrisisTextAt is not null ? SafetyNeed.Crisis : NeedOf(FormTalk.FindingsOf(survey, catalog), SafetyNeed.None);

    private static SafetyNeed NeedOf(ImmutableArray<Finding> findings, SafetyNeed before) =>
        before == SafetyNeed.Crisis || findings.Any(finding => finding.IsSafety) ? SafetyNeed.Crisis
        : findings.Any(finding => finding.Kind == FindingKind.Danger) ? SafetyNeed.Danger
        : before;

    private static string TokenOf(HttpContext context) => context.Request.RouteValues["token"] as string ?? "";

    // A field sent twice with different values is no answer: joined, it is none of the options.
    private static SurveyForm FormOf(FormBody body) => new(
        body.Pairs.Where(pair => pair.Value.Trim().Length > 0).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => string.Join(", ", same.Select(pair => pair.Value).Distinct(StringComparer.Ordinal))),
        body[QuestionsPage.AskedName]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableHashSet());
}
