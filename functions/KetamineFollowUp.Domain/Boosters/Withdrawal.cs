using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>That a review was withdrawn: what it said is no longer so, and there is nothing left to decide.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Reason">The same in words, for staff.</param>
/// <param name="At">When.</param>
public sealed record Withdrawal(WithdrawalCause Cause, string Reason, DateTimeOffset At)
{
    internal static Withdrawal Because(WithdrawalCause cause, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now) =>
        new(cause, Sentence(cause, facts, criteria), now);

    /// <summary>Why the course as such gives no reason for a look.</summary>
    internal static WithdrawalCause CauseIn(BoosterFacts facts, BoosterCriteria criteria) =>
        LatestCourse(facts, criteria) is not { } course ? WithdrawalCause.NoSession
        : !(facts.Latest(facts.Primary)?.TakenAt >= course.LatestSession.CompletedAt) ? WithdrawalCause.Treated
        : WithdrawalCause.NothingLeft;

    private static string Sentence(WithdrawalCause cause, BoosterFacts facts, BoosterCriteria criteria) => cause switch
    {
        WithdrawalCause.Discharged => "The patient has been discharged.",
        WithdrawalCause.OptedOut => "The patient has opted out of messages.",
        WithdrawalCause.NoSession => "No session is on record any more: each was voided.",
        WithdrawalCause.Treated => LatestCourse(facts, criteria) is { } course
            ? $"The latest session was completed on {ReadingWords.Day(course.LatestSession.CompletedAt, facts.Zone)}; no full {ReadingWords.Name(facts.Primary)} since then asks for another."
            : Nothing,
        WithdrawalCause.NothingLeft => facts.Latest(facts.Primary) is { } last
            ? $"{ReadingWords.Name(last.Instrument)} {ReadingWords.TotalAndDay(last, facts.Zone)}: {char.ToLowerInvariant(Nothing[0])}{Nothing[1..]}"
            : Nothing,
    };

    private const string Nothing = "Nothing on record asks for a session or for a look at the plan any more.";

    private static Course? LatestCourse(BoosterFacts facts, BoosterCriteria criteria) => Courses.Of(facts.Sessions, criteria.CourseGap) is [.., var latest] ? latest : null;
}

/// <summary>Why a review was withdrawn.</summary>
public enum WithdrawalCause
{
    /// <summary>The patient is no longer followed.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,

    /// <summary>The patient asked for quiet, and no channel that they agreed to is left.</summary>
    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>Every session was voided.</summary>
    [JsonStringEnumMemberName("no-session")]
    NoSession,

    /// <summary>A session came after the forms that the review was about.</summary>
    [JsonStringEnumMemberName("treated")]
    Treated,

    /// <summary>By what is on record now, nothing deserves a look.</summary>
    [JsonStringEnumMemberName("nothing-left")]
    NothingLeft,
}
