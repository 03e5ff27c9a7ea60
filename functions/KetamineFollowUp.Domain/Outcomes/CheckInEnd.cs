using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>How the survey of a check-in ended.</summary>
public enum CheckInEnding
{
    /// <summary>Answered to the end.</summary>
    Completed,

    /// <summary>Its time ran out.</summary>
    Expired,

    /// <summary>Closed by us before its time.</summary>
    Stopped,
}

/// <summary>The survey of a check-in has ended.</summary>
/// <param name="Month">The first of the month in which it was opened.</param>
/// <param name="How">How it ended.</param>
public sealed record CheckInEnd(DateOnly Month, CheckInEnding How)
{
    /// <summary>The surveys that a decision on an episode ended. A survey is open in one state and ended in the next exactly once.</summary>
    /// <param name="before">The episode as it was.</param>
    /// <param name="after">The episode as decided.</param>
    /// <param name="zone">The clinic's zone: whose months these are.</param>
    public static IEnumerable<CheckInEnd> Between(Episode before, Episode after, IanaZone zone) =>
        from one in before.CheckIns
        let opened = (one.State as CheckInState.Open)?.OpenedAt
        where opened is not null
        let ending = Ending(after.CheckIns.FirstOrDefault(other => other.Id == one.Id)?.State)
        where ending is not null
        select new CheckInEnd(Months.Of(opened.Value, zone), ending.Value);

    private static CheckInEnding? Ending(CheckInState? state) => state?.Match<CheckInEnding?>(
        planned => null,
        sent => null,
        open => null,
        answered => CheckInEnding.Completed,
        closed => closed.Reason switch
        {
            SurveyClosing.Expired => CheckInEnding.Expired,
            SurveyClosing.Superseded or SurveyClosing.Stopped => CheckInEnding.Stopped,
        },
        notSent => null,
        dropped => null);
}

/// <summary>Calendar months, named by their first day.</summary>
public static class Months
{
    /// <summary>The month of an instant.</summary>
    public static DateOnly Of(DateTimeOffset at, IanaZone zone) => ClinicTime.DateOf(at, zone) is var date ? new DateOnly(date.Year, date.Month, 1) : default;

    /// <summary>When a month begins.</summary>
    public static DateTimeOffset Start(DateOnly month, IanaZone zone) => ClinicTime.At(month, TimeOnly.MinValue, zone);
}
