using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The section <c>levels</c>: when a score has really risen. A file without it gets <see cref="LevelNumbers.Default"/>.</summary>
internal static class LevelsReader
{
    private const double MostPoints = 100;
    private const int MostDays = 28;
    private const int MostForms = 20;

    public static LevelNumbers Read(DefinitionObject s) => new(
        s.Map("scales", (scales, id) => scales.Object(id, Scale)),
        s.NumberFromZero("correlation", .9),
        s.Number("responderFall", 1),
        s.Number("responderShare", 1),
        s.Number("otherShare", 1),
        s.Whole("calmForms", 1, MostForms),
        s.Whole("daysApart", 1, MostDays),
        s.Number("certainty", .999));

    /// <summary>The standard deviation has an order; a certainty of a half or less would be none.</summary>
    public static void Check(LevelNumbers levels, FaultList faults)
    {
        foreach (var (id, scale) in levels.Scales)
        {
            var path = $"levels.scales.{id}";
            if (faults.AreSound(path) && scale.SdFrom > scale.SdTo)
            {
                faults.Add(path, "reversed: sdFrom must not be above sdTo");
            }
        }

        if (faults.AreSound("levels.certainty") && levels.Certainty <= .5)
        {
            faults.Add("levels.certainty", "must be above 0.5: less than that is no certainty");
        }
    }

    private static LevelScale Scale(DefinitionObject s) => new(
        s.NumberFromZero("sdAtZero", MostPoints),
        s.NumberFromZero("sdPerPoint", 1),
        s.Number("sdFrom", MostPoints),
        s.Number("sdTo", MostPoints),
        s.Number("priorSdResponder", MostPoints),
        s.Number("priorSdOther", MostPoints),
        s.Number("askRise", MostPoints),
        s.Number("matterRise", MostPoints),
        s.Number("trueRise", MostPoints),
        s.Number("floor", MostPoints),
        new LevelFindingNumbers(
            s.Number("worklistRise", MostPoints),
            s.Number("jumpRise", MostPoints),
            s.NumberOrNull("severeAt", MostPoints),
            s.Number("severeRise", MostPoints),
            s.Number("aboveBaseline", MostPoints)));
}
