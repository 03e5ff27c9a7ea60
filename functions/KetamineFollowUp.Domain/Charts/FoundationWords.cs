using System.Globalization;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>Short names of the pieces of the plan, and their answers.</summary>
internal static class FoundationWords
{
    public static string Name(string piece) => piece switch
    {
        "therapy" => "Therapy session",
        "sleep-hours" => "Hours of sleep",
        "exercise-days" => "Days with exercise",
        "meals" => "Regular meals",
        "connection" => "Time with someone trusted",
        "meaningful" => "Something meaningful",
        "goal" => "Own goal",
        "safe-home" => "Safe at home",
        _ => piece,
    };

    public static string Value(string piece, int answer) =>
        piece is FoundationPieces.SleepHours or FoundationPieces.ExerciseDays ? answer.ToString(CultureInfo.InvariantCulture) : answer > 0 ? "yes" : "no";
}
