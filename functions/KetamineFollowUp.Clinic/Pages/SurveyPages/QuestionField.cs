using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>A question as a form field: its published wording in full, labelled, and usable without script.</summary>
/// <param name="Question">The question.</param>
/// <param name="Language">The patient's language.</param>
/// <param name="Given">What was filled in before; null for nothing.</param>
/// <param name="Fault">What is wrong with it; null for nothing.</param>
internal sealed record QuestionField(Question Question, Language Language, string? Given, FieldFault? Fault)
{
    private Item Item => Question.Item;

    private string Name => SurveyForm.NameOf(Question);

    private string FaultId => Fault is null ? "" : $"{Name}-fault";

    /// <summary>The id of its first control, where a link to the question leads.</summary>
    public string Target => Item.Kind switch
    {
        ItemKind.Choice => ChoiceId(Choices.First()),
        ItemKind.Number or ItemKind.Words => Name,
    };

    // Yes comes first, as it does in texts.
    private IEnumerable<Option> Choices => Item.IsYesNo ? Item.Options.Reverse() : Item.Options;

    public Html Render() => Item.Kind switch
    {
        ItemKind.Choice => Html.Of($"""
            <fieldset{Class("")}{DescribedBy(FaultId)}>
            <legend>{Item.Text.In(Language)}</legend>
            {FaultLine()}
            {Choices.Select(Choice)}
            </fieldset>
            """),
        ItemKind.Number => Labelled(SurveyWords.Range(Item.Min, Item.Max), Html.Of($"""
            <input type="number" inputmode="numeric" step="1" min="{Item.Min ?? 0}" max="{Item.Max ?? 0}" id="{Name}" name="{Name}" value="{Given}" autocomplete="off"{HintAndFault()}>
            """)),
        ItemKind.Words => Labelled(Item.Optional ? SurveyWords.Optional : SurveyWords.InWords, Html.Of($"""
            <textarea rows="4" maxlength="{SurveyForm.LongestWords}" id="{Name}" name="{Name}"{HintAndFault()}>{Given}</textarea>
            """)),
    };

    private Html Choice(Option option)
    {
        var value = option.Value.ToString(CultureInfo.InvariantCulture);
        var isChosen = Given == value ? Html.Of($" checked") : Html.Empty;
        return Html.Of($"""
            <label class="choice" for="{ChoiceId(option)}"><input type="radio" id="{ChoiceId(option)}" name="{Name}" value="{value}"{isChosen}><span>{option.Label.In(Language)}</span></label>
            """);
    }

    private string ChoiceId(Option option) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{option.Value}");

    private Html Labelled(Localized hint, Html control) => Html.Of($"""
        <div{Class("question")}>
        <label for="{Name}">{Item.Text.In(Language)}</label>
        <p class="quiet" id="{Name}-hint">{hint.In(Language)}</p>
        {FaultLine()}
        {control}
        </div>
        """);

    private Html FaultLine() => Fault is null ? Html.Empty : Html.Of($"""<p class="fault" id="{FaultId}">{FaultText().In(Language)}</p>""");

    private Localized FaultText() => Item.Kind switch
    {
        ItemKind.Choice => Fault is { Missing: true } ? SurveyWords.Missing : SurveyWords.WrongChoice,
        ItemKind.Number => SurveyWords.WrongNumber(Item.Min, Item.Max),
        ItemKind.Words => SurveyWords.WrongWords,
    };

    private Html Class(string kind) => (Fault is null ? kind : $"{kind} wrong".Trim()) is { Length: > 0 } names ? Html.Of($" class=\"{names}\"") : Html.Empty;

    private Html HintAndFault() => Html.Of($"{DescribedBy($"{Name}-hint {FaultId}".Trim())}{(Fault is null ? Html.Empty : Html.Of($" aria-invalid=\"true\""))}");

    private static Html DescribedBy(string ids) => ids.Length == 0 ? Html.Empty : Html.Of($" aria-describedby=\"{ids}\"");
}
