using System.Globalization;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>How the population dealt with what was sent, beside the published figure.</summary>
internal static class AnsweringSection
{
    private const string Richmond = "Richmond 2015, doi 10.1186/s12888-015-0456-3";

    public static void Write(ReportText text, Tally tally)
    {
        text.Title("Answering beside what is published (weekly texts with one question)");
        Share(text, "check-ins answered to the end", tally["check-ins completed"], tally["check-ins sent"], PublishedFigures.TextsAnswered);
        Share(text, "texts that are no answer", tally["texts that are no answer"], tally["texts from patients"], PublishedFigures.AnswersUnreadable);
    }

    private static void Share(ReportText text, string name, long part, long whole, double published) => text.Figure(
        name,
        $"{100.0 * part / Math.Max(1, whole):0.0} %",
        string.Create(CultureInfo.InvariantCulture, $"published {100 * published:0.0} % ({Richmond})"));
}
