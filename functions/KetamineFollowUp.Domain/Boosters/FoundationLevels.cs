namespace KetamineFollowUp.Domain.Boosters;

/// <summary>When an answer about the rest of the plan is less than the plan wants. Shown beside the trend, never scored.</summary>
public static class FoundationLevels
{
    // Source: Watson 2015, AASM/SRS consensus (Sleep 38:843): adults should sleep 7 hours or more a night.
    private const int EnoughSleepHours = 7;

    // ASSUMPTION: the WHO's 150 minutes a week are hardly reached on fewer days than this.
    private const int EnoughExerciseDays = 2;

    /// <summary>True for too little sleep or exercise, and for a no to any other question of the form.</summary>
    /// <param name="item">The item of the foundations form.</param>
    /// <param name="answer">The answer's number.</param>
    public static bool IsPoor(string item, int answer) => item switch
    {
        "sleep-hours" => answer < EnoughSleepHours,
        "exercise-days" => answer < EnoughExerciseDays,
        _ => answer == 0,
    };
}
