using System.Globalization;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>Short names of the pieces of the plan, and their answers.</summary>
internal static class FoundationWords
{
    public const string Instrument = "foundations";

    public static string Name(string item) => item switch
    {
        "therapy" => "Therapy session",
        "sleep-hours" => "Hours of sleep",
        "exercise-days" => "Days with exercise",
        "meals" => "Regular meals",
        "connection" => "Time with someone trusted",
        "meaningful" => "Something meaningful",
        "safe-home" => "Safe at home",
        _ => item,
    };

    public static string Value(Item item, int answer) => item.IsYesNo ? (answer > 0 ? "yes" : "no") : answer.ToString(CultureInfo.InvariantCulture);
}
