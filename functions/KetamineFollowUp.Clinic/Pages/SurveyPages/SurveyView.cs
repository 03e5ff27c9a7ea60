using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>What the patient pages look like.</summary>
internal sealed class SurveyView(ClinicSettings clinic)
{
    /// <summary>The hidden field that says which questions the page asked.</summary>
    public const string AskedField = "asked";

    /// <summary>The questions of a page.</summary>
    /// <param name="visit">Whose survey, and what it calls for.</param>
    /// <param name="page">The questions; at least one.</param>
    /// <param name="given">What was filled in before, by field.</param>
    /// <param name="faults">What is to be put right.</param>
    public Html Questions(SurveyVisit visit, ImmutableArray<Question> page, ImmutableDictionary<string, string> given, ImmutableArray<FieldFault> faults)
    {
        var language = visit.Language;
        var instrument = page[0].Instrument;
        ImmutableArray<QuestionField> fields =
        [
            .. page.Select(question => new QuestionField(
                question, language, given.GetValueOrDefault(SurveyForm.NameOf(question)), faults.FirstOrDefault(fault => IsOf(fault, question)))),
        ];
        var title = faults.IsEmpty ? Title(language) : $"{SurveyWords.Error.In(language)}: {Title(language)}";
        var part = SurveyWords.Part(visit.Survey.Instruments.IndexOf(instrument.Id) + 1, visit.Survey.Instruments.Length);
        return Page(visit, title, Html.Of($"""
            {ErrorSummary(language, fields, faults)}
            <h1>{SurveyWords.Title.In(language)}</h1>
            <p class="quiet">{part.In(language)}</p>
            <h2>{instrument.Instruction.In(language)}</h2>
            <form method="post" novalidate>
            <input type="hidden" name="{AskedField}" value="{string.Join(' ', page.Select(SurveyForm.NameOf))}">
            {fields.Select(field => field.Render())}
            <button type="submit">{SurveyWords.Send.In(language)}</button>
            </form>
            """));
    }

    /// <summary>After the last answer.</summary>
    public Html Thanks(SurveyVisit visit) => Page(visit, Title(visit.Language), Html.Of($"""
        <h1>{SurveyWords.ThanksTitle.In(visit.Language)}</h1>
        <p>{SurveyWords.Thanks.In(visit.Language)}</p>
        {Help(visit.Language)}
        """));

    /// <summary>The survey is over, or its time is.</summary>
    public Html Closed(SurveyVisit visit, bool saidAnything)
    {
        var why = visit.Survey.State switch
        {
            SurveyState.Completed => SurveyWords.Answered,
            SurveyState.Open or SurveyState.Expired => SurveyWords.Expired,
            SurveyState.Superseded or SurveyState.Stopped => SurveyWords.Stopped,
        };
        return Page(visit, SurveyWords.ClosedTitle.In(visit.Language), Html.Of($"""
            <h1>{SurveyWords.ClosedTitle.In(visit.Language)}</h1>
            <p>{why.In(visit.Language)}</p>
            {(saidAnything ? Html.Of($"<p>{SurveyWords.LateAnswer.In(visit.Language)}</p>") : Html.Empty)}
            {Help(visit.Language)}
            """));
    }

    /// <summary>Nobody knows the link, nor its reader's language.</summary>
    public Html Unknown() => Layout.Page(Language.En, SurveyWords.UnknownTitle.En, Html.Of($"""
        {SafetyBoxes.Banner(Language.En)}
        <main>
        <h1>{SurveyWords.UnknownTitle.En}</h1>
        <p>{SurveyWords.Unknown.En}</p>
        {Help(Language.En)}
        <section lang="es">
        <h2>{SurveyWords.UnknownTitle.Es}</h2>
        <p>{SurveyWords.Unknown.Es}</p>
        <p>En una emergencia llame al 911, o llame al 988 y marque 2.</p>
        {Help(Language.Es)}
        </section>
        </main>
        """));

    private static Html Page(SurveyVisit visit, string title, Html content) => Layout.Page(visit.Language, title, Html.Of($"""
        {SafetyBoxes.Banner(visit.Language)}
        <main>
        {SafetyBoxes.For(visit.Need, visit.SomeoneIsOnCall, visit.Language)}
        {content}
        </main>
        """));

    private static Html ErrorSummary(Language language, ImmutableArray<QuestionField> fields, ImmutableArray<FieldFault> faults)
    {
        if (faults.IsEmpty)
        {
            return Html.Empty;
        }

        var here = fields.Where(field => field.Fault is not null)
            .Select(field => Html.Of($"""<li><a href="#{field.Target}">{field.Question.Item.Text.In(language)}</a></li>"""));
        var later = faults.Where(fault => !fields.Any(field => IsOf(fault, field.Question)))
            .Select(fault => Html.Of($"<li>{fault.Question.Item.Text.In(language)} {SurveyWords.AskedLater.In(language)}</li>"));
        var kept = faults.All(fault => fault.Missing) ? Html.Of($"<p>{SurveyWords.Kept.In(language)}</p>") : Html.Empty;
        return Html.Of($"""
            <section class="box errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">
            <h2 id="errors-title">{SurveyWords.ErrorTitle.In(language)}</h2>
            <ul>
            {here.Concat(later)}
            </ul>
            {kept}
            </section>
            """);
    }

    private static bool IsOf(FieldFault fault, Question question) => SurveyForm.NameOf(fault.Question) == SurveyForm.NameOf(question);

    private string Title(Language language) => $"{SurveyWords.Title.In(language)} – {clinic.Name}";

    private Html Help(Language language) => Html.Of($"""<p>{SurveyWords.Help.In(language)} {PhoneLink.To(clinic.Phone)}</p>""");
}
