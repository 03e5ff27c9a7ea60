using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A question as a form field.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was filled in before; null for nothing.</param>
/// <param name="Fault">What is wrong with it; null for nothing.</param>
public sealed record AskedField(Question Question, string? Given, FieldFault? Fault)
{
    /// <summary>The longest scale that is shown as buttons, from 0: a thumb finds a number faster than it types one.</summary>
    private const int LongestScale = 10;

    /// <summary>The field's name, and the beginning of every id.</summary>
    public string Name => SurveyForm.NameOf(Question);

    public Item Item => Question.Item;

    /// <summary>A number that is chosen among buttons.</summary>
    public bool IsScale => Item is { Kind: ItemKind.Number, Max: <= LongestScale };

    /// <summary>Boxes to check, any number of them.</summary>
    public bool IsSeveral => Item.TakesSeveral;

    /// <summary>True for a value that was filled in before.</summary>
    public bool IsGiven(string value) => IsSeveral ? Given?.Split(ChosenValues.Separator).Contains(value) == true : Given == value;

    /// <summary>The answers to choose from, in the order shown: yes comes first, as it does in texts.</summary>
    public IEnumerable<(string Value, string Label)> Choices(Language language) => IsScale
        ? Enumerable.Range(Item.Min ?? 0, (Item.Max - Item.Min + 1) ?? 0).Select(number => (Text(number), Text(number)))
        : IsSeveral ? [.. Item.Options.Select(option => (Text(option.Value), option.Label.In(language))), (Text(0), SurveyWords.NoneOfThese.In(language))]
        : (Item.IsYesNo ? Item.Options.Reverse() : Item.Options).Select(option => (Text(option.Value), option.Label.In(language)));

    /// <summary>The id of its first control, where a link to the question leads.</summary>
    public string Target => Choices(Language.En).Select(choice => ChoiceId(choice.Value)).FirstOrDefault(Name);

    public string ChoiceId(string value) => $"{Name}-{value}";

    public string HintId => $"{Name}-hint";

    public string FaultId => $"{Name}-fault";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
