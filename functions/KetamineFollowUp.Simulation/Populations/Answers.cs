using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What a simulated patient replies to a question, given how they are. A form is answered as one, however long it takes.</summary>
internal sealed class Answers(ICondition condition, TimeProvider time, SeededRandom dice)
{
    private const double PhqMaximum = 27;

    // ASSUMPTION: of texts, one in so many is typed in words.
    private const double TypesWords = 0.03;

    // ASSUMPTION: the safety item covers days where item 9 covers two weeks, so it is positive less often.
    private const double SafetyPositive = 0.35;
    private const double SafetyOutOfTheBlue = 0.003;

    // ASSUMPTION: screener answers fall off with the gravity of the question; whoever does not think of suicide says yes to the first at most,
    // and whoever has no such thoughts hardly ever.
    private const double CommonOption = 0.3;
    private const double OneSignOfMany = 0.002;

    private static readonly double[] OfSuicide = [0.9, 0.9, 0.4, 0.10, 0.05, 0.04];
    private static readonly double[] OfBeingDead = [0.6, 0, 0, 0, 0, 0];
    private static readonly double[] OfNothing = [0.01, 0, 0, 0, 0, 0];

    private readonly Dictionary<string, Dictionary<string, int>> _forms = [];
    private readonly Dictionary<int, bool[]> _screeners = [];

    /// <summary>The reply as it is typed.</summary>
    /// <param name="surveyId">Which conversation.</param>
    /// <param name="question">The question.</param>
    /// <param name="digitsOnly">A page offers no other way to answer; in texts some type the words.</param>
    public string To(SurveyId surveyId, Question question, bool digitsOnly = false)
    {
        var item = question.Item;
        return Forms.Follows(question.Instrument) && item.Scored ? Choice(item, OfForm(surveyId, question.Instrument)[item.Id], digitsOnly)
            : item.AsksAboutSafety ? Digit(AboutSafety(question.Instrument.Id, item))
            : item.Kind switch
            {
                ItemKind.Words => dice.Chance(0.03) ? "started sertraline 50 mg" : "0",
                ItemKind.Number => Digit(question.Instrument.Id == "pulse" ? Mood() : dice.Whole(item.Max!.Value / 8, item.Max.Value / 2)),
                ItemKind.Several => Several(item),
                ItemKind.Choice => item.IsYesNo ? Digit(dice.Chance(Likely(item)) ? 1 : 0) : Choice(item, Low(item), digitsOnly),
            };
    }

    // The same form asked twice in one conversation gets the same answers.
    private Dictionary<string, int> OfForm(SurveyId surveyId, Instrument instrument)
    {
        var key = $"{surveyId}/{instrument.Id}";
        if (!_forms.TryGetValue(key, out var form))
        {
            var now = time.GetUtcNow();
            _forms[key] = form = Forms.Fill(instrument, condition.Points(now), condition.Ideation(now), dice);
        }

        return form;
    }

    private int AboutSafety(string instrument, Item item)
    {
        var ideation = condition.Ideation(time.GetUtcNow());
        if (SurveyPath.IsScreener(instrument))
        {
            return int.TryParse(item.Id, CultureInfo.InvariantCulture, out var number) && Screener(ideation)[Math.Clamp(number, 1, OfSuicide.Length) - 1] ? 1 : 0;
        }

        var positive = dice.Chance(ideation > 0 ? SafetyPositive * ideation : SafetyOutOfTheBlue);
        return !positive ? 0 : item.IsYesNo ? 1 : Math.Max(1, ideation);
    }

    // ASSUMPTION: as long as the thoughts are the same, so are the answers to the screener.
    private bool[] Screener(int ideation)
    {
        if (!_screeners.TryGetValue(ideation, out var answers))
        {
            var shares = ideation == 0 ? OfNothing : condition.ThinksOfSuicide ? OfSuicide : OfBeingDead;
            _screeners[ideation] = answers = [.. shares.Select(dice.Chance)];
        }

        return answers;
    }

    private int Mood() => (int)Math.Clamp(Math.Round(dice.Normal(10 - (9 * condition.Points(time.GetUtcNow()) / PhqMaximum), 0.8)), 0, 10);

    // Other scales do not follow the depression: few are elated, few drink.
    private int Low(Item item) => item.Options[(int)Math.Clamp(Math.Round(dice.Normal(0.1 * (item.Options.Length - 1), 0.45)), 0, item.Options.Length - 1)].Value;

    private static double Likely(Item item) => item.Flag switch
    {
        ItemFlag.None => 0.6,
        _ when item.FlagOnNo => 0.99,
        _ => 0.02,
    };

    // ASSUMPTION: each option by itself; what is no sign of harm is common.
    private string Several(Item item)
    {
        var chosen = item.Options.Where(option => dice.Chance(option.Flag == ItemFlag.None ? CommonOption : OneSignOfMany)).ToList();
        return chosen.Count == 0 ? Digit(0) : string.Join(ChosenValues.Separator, chosen.Select(option => Digit(option.Value)));
    }

    private string Choice(Item item, int value, bool digitsOnly) =>
        !digitsOnly && dice.Chance(TypesWords) ? item.Options.First(option => option.Value == value).Label.En : Digit(value);

    private static string Digit(int value) => value.ToString(CultureInfo.InvariantCulture);
}
