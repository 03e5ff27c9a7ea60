using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>What a simulated patient replies to a question, given how they are.</summary>
internal static class Answers
{
    /// <summary>The reply as it is typed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="severity">How they are: 0 well, 1 as bad as can be.</param>
    /// <param name="dice">Their chance.</param>
    /// <param name="digitsOnly">A page offers no other way to answer; in texts some type the words.</param>
    public static string To(Question question, double severity, Dice dice, bool digitsOnly = false) => question.Item switch
    {
        { AsksAboutSafety: true } item => Digit(AboutSafety(question.Instrument.Id, item, severity, dice)),
        { Kind: ItemKind.Words } => dice.Chance(0.03) ? "started sertraline 50 mg" : "0",
        { Kind: ItemKind.Number } item => Digit(question.Instrument.Id == "pulse" ? Mood(severity, dice) : dice.Whole(item.Max!.Value / 8, item.Max.Value / 2)),
        { IsYesNo: true } item => Digit(dice.Chance(Likely(item)) ? 1 : 0),
        var item => Choice(item, question.Instrument.Id == "asrm" ? 0.1 : severity, dice, digitsOnly),
    };

    // Ideation on item 9 is commoner the more severe the depression; C-SSRS answers fall off with the question's gravity.
    private static int AboutSafety(string instrument, Item item, double severity, Dice dice)
    {
        if (SurveyPath.IsScreener(instrument))
        {
            double[] yes = [0.8, 0.5, 0.3, 0.08, 0.04, 0.03];
            return int.TryParse(item.Id, CultureInfo.InvariantCulture, out var number) && dice.Chance(yes[Math.Clamp(number, 1, yes.Length) - 1]) ? 1 : 0;
        }

        var ideation = dice.Chance(0.12 * severity * severity);
        return !ideation ? 0 : item.IsYesNo || dice.Chance(0.7) ? 1 : 2;
    }

    private static int Mood(double severity, Dice dice) => (int)Math.Clamp(Math.Round(dice.Normal(10 - (9 * severity), 0.8)), 0, 10);

    private static double Likely(Item item) => item.Flag switch
    {
        ItemFlag.None => 0.6,
        _ when item.FlagOnNo => 0.99,
        _ => 0.02,
    };

    private static string Choice(Item item, double severity, Dice dice, bool digitsOnly)
    {
        var last = item.Options.Length - 1;
        var option = item.Options[(int)Math.Clamp(Math.Round(dice.Normal(severity * last, 0.45)), 0, last)];
        return !digitsOnly && dice.Chance(0.03) ? option.Label.En : Digit(option.Value);
    }

    private static string Digit(int value) => value.ToString(CultureInfo.InvariantCulture);
}
