using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>How a patient fills in a form: a total near how they are, spread over the items.</summary>
internal static class Forms
{
    private const double PhqMaximum = 27;

    // ASSUMPTION: two forms on one day differ by this much, as a share of the scale (1.5 of 27 points); Kroenke 2001 reports r = .84 between forms two days apart.
    private const double Deviation = 1.5 / PhqMaximum;

    /// <summary>The total of a form.</summary>
    public static int Total(Instrument instrument, double points, int ideation, SeededRandom dice)
    {
        var most = instrument.MaxTotal!.Value;
        var drawn = (int)Math.Round(dice.Normal(points / PhqMaximum, Deviation) * most);
        return AsksIdeation(instrument) is { } item ? Math.Clamp(drawn, ideation, most - Highest(item) + ideation) : Math.Clamp(drawn, 0, most);
    }

    /// <summary>The answers of a form that is scored, by item.</summary>
    public static Dictionary<string, int> Fill(Instrument instrument, double points, int ideation, SeededRandom dice)
    {
        var answers = new Dictionary<string, int>();
        var rest = Total(instrument, points, ideation, dice) * SumPerPoint(instrument);
        if (AsksIdeation(instrument) is { } asked)
        {
            answers[asked.Id] = ideation;
            rest -= ideation;
        }

        var items = instrument.Items.Where(item => item.Scored && !answers.ContainsKey(item.Id)).ToList();
        items.ForEach(item => answers[item.Id] = 0);
        while (rest > 0)
        {
            var item = items[dice.Whole(0, items.Count - 1)];
            if (answers[item.Id] < Highest(item))
            {
                answers[item.Id]++;
                rest--;
            }
        }

        return answers;
    }

    /// <summary>True for a form whose total follows the illness.</summary>
    public static bool Follows(Instrument instrument) => instrument.Id is "phq-9" or "phq-2" or "gad-7" or "gad-2" or "pcl-5" or "pcl-5-short" or "peg";

    // A total that is a mean of three answers stands for three times as much.
    private static int SumPerPoint(Instrument instrument) =>
        instrument.Scoring is { Method: ScoringMethod.Mean } ? instrument.Items.Count(item => item.Scored) : 1;

    private static Item? AsksIdeation(Instrument instrument) => instrument.Items.FirstOrDefault(item => item is { Scored: true, AsksAboutSafety: true });

    private static int Highest(Item item) => item.Options is [.., var last] ? last.Value : item.Max!.Value;
}
