using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>A question as a form field.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was filled in before; null for nothing.</param>
/// <param name="Fault">What is wrong with it; null for nothing.</param>
public sealed record AskedField(Question Question, string? Given, FieldFault? Fault)
{
    /// <summary>The field's name, and the beginning of every id.</summary>
    public string Name => SurveyForm.NameOf(Question);

    public Item Item => Question.Item;

    /// <summary>The answers of a choice in the order shown: yes comes first, as it does in texts.</summary>
    public IEnumerable<Option> Choices => Item.IsYesNo ? Item.Options.Reverse() : Item.Options;

    /// <summary>The id of its first control, where a link to the question leads.</summary>
    public string Target => Item.Kind switch
    {
        ItemKind.Choice => ChoiceId(Choices.First()),
        ItemKind.Number or ItemKind.Words => Name,
    };

    public string ChoiceId(Option option) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{option.Value}");

    public string HintId => $"{Name}-hint";

    public string FaultId => $"{Name}-fault";
}
