using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Caseload;

/// <summary>One patient in the caseload: how they stand, in the few facts by which staff find them and put them in order. Kept beside the record as it changes.</summary>
public sealed record CaseloadEntry
{
    /// <summary>Who.</summary>
    public required PatientId PatientId { get; init; }

    /// <summary>What they want to be called.</summary>
    public required string PreferredName { get; init; }

    /// <summary>By whose digits staff look them up; null: none.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>What they are treated for.</summary>
    public required Indication Indication { get; init; }

    /// <summary>As last recorded. Ask <see cref="StatusAt"/>.</summary>
    public required PatientStatus Status { get; init; }

    /// <summary>When a pause ends by itself; null: until staff end it.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>The latest session; null when there was none.</summary>
    public DateTimeOffset? LastSessionAt { get; init; }

    /// <summary>When they last answered a survey, exact to an hour while one is being answered; null when they never did.</summary>
    public DateTimeOffset? LastAnswerAt { get; init; }

    /// <summary>Mood check-ins in a row that stayed unanswered.</summary>
    public int UnansweredMoodCheckIns { get; init; }

    /// <summary>The severity of the unresolved alert; null when there is none.</summary>
    public Severity? OpenAlert { get; init; }

    /// <summary>That alert is about safety.</summary>
    public bool IsSafetyAlert { get; init; }

    /// <summary>The last known safety answer, by the date of its form.</summary>
    public SafetyAnswer LastSafety { get; init; }

    // Stored so before the answer had three values; what is not positive there is not known.
    [JsonInclude]
    private bool LastSafetyPositive
    {
        init => LastSafety = value ? SafetyAnswer.Positive : LastSafety;
    }

    /// <summary>What the review says that waits for a decision; null when none waits.</summary>
    public RecommendationKind? OpenReview { get; init; }

    /// <summary>How the primary instrument has gone; null before its first full form.</summary>
    public PrimaryStanding? Primary { get; init; }

    /// <summary>How they stand at an instant: a pause that was to end by then is over.</summary>
    public PatientStatus StatusAt(DateTimeOffset now) => Status == PatientStatus.Paused && PausedUntil <= now ? PatientStatus.Active : Status;
}

/// <summary>How the primary instrument has gone in the current course. Higher totals are worse.</summary>
/// <param name="Instrument">Which instrument.</param>
/// <param name="Baseline">The total before the course, or the first known.</param>
/// <param name="Best">The lowest total since.</param>
/// <param name="Last">The latest total.</param>
/// <param name="LastAt">When that form was taken.</param>
/// <param name="Trend">Points a week between the two latest forms, up is worse; null with one form, or two of one instant.</param>
public sealed record PrimaryStanding(string Instrument, int Baseline, int Best, int Last, DateTimeOffset LastAt, double? Trend);
