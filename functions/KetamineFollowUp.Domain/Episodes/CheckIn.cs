using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>One planned contact of an episode, and what became of it.</summary>
public sealed record CheckIn
{
    /// <summary>The id of the text after the session.</summary>
    public const string Notice = "notice";

    /// <summary>The id of the check-in before the first session.</summary>
    public const string Baseline = "baseline";

    /// <summary>Unique in the episode: <c>baseline</c>, <c>notice</c>, the protocol's ids, <c>course-7</c>, <c>confirm-1</c>, <c>recheck-1</c>, <c>again-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Days after the session; null for check-ins outside the schedule (notice, confirmation, recheck).</summary>
    public int? Day { get; init; }

    /// <summary>The day of the course that it is there for; null for all others.</summary>
    public int? CourseDay { get; init; }

    /// <summary>Which try of a confirmation it is, from 1; 0 for what is asked once more because a full form was not answered.</summary>
    public int Try { get; init; } = 1;

    /// <summary>The patient-local date. Follow-up keeps to it when the patient's zone changes.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The instant of that date's send time in the patient's zone as last known.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What it plans to ask, in order; once opened, what it asked. Empty for the notice.</summary>
    public ImmutableArray<string> Instruments { get; init; } = [];

    /// <summary>Those of <see cref="Instruments"/> that are asked whatever their cadence.</summary>
    public ImmutableArray<string> Confirms { get; init; } = [];

    /// <summary>Unanswered, it counts toward silence; it always asks about ideation.</summary>
    public bool IsMood { get; init; }

    /// <summary>For a check-in outside the schedule, or one that serves as confirmation: a sentence for the clinician. Else empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>Planned at first; what became of it stays on record.</summary>
    public required CheckInState State { get; init; }

    /// <summary>Its time has not come, so it may still be moved or dropped.</summary>
    [JsonIgnore]
    public bool IsPlanned => State is CheckInState.Planned;

    /// <summary>It is the text after the session: it asks nothing and has no survey.</summary>
    [JsonIgnore]
    public bool IsNotice => Id == Notice;

    /// <summary>It is the check-in before the first session.</summary>
    [JsonIgnore]
    public bool IsBaseline => Id == Baseline;
}
