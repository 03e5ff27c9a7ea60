using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// What the patient and the clinic agreed to do in a crisis. Staff and the patient write it. No text of it is screened for crisis words:
/// a plan names them rightly, and a person reads what the patient changed.
/// </summary>
public sealed record SafetyPlan
{
    /// <summary>Days after a review from which on the plan is due again. Source: MIPS 504 (by 120 days), NPSG.15.01.01.</summary>
    public const int ReviewedWithin = 120;

    /// <summary>Its six parts.</summary>
    public SafetyPlanParts Parts { get; init; } = new();

    /// <summary>What a plan of an older version said in one text; it stands first until somebody has sorted it. Null: nothing.</summary>
    [JsonPropertyName("text")]
    public string? Unsorted { get; init; }

    /// <summary>Who of the staff wrote it last; null: the patient did.</summary>
    public StaffId? By { get; init; }

    /// <summary>When it was written last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The day on which it was last gone through with the patient, by the clinic's calendar; null: no review is on record.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Who noted that review; null: no review is on record.</summary>
    public StaffId? ReviewedBy { get; init; }

    /// <summary>Due for review: the last one is more than <see cref="ReviewedWithin"/> days ago, or none is on record. A correction of its words is no review.</summary>
    /// <param name="today">By the clinic's calendar.</param>
    public bool IsDue(DateOnly today) => !(ReviewedOn?.AddDays(ReviewedWithin) >= today);

    /// <summary>The plan as a member of staff leaves it; null: nothing changes.</summary>
    /// <param name="before">The plan as it is; null: there is none.</param>
    /// <param name="draft">What was handed in.</param>
    /// <param name="by">Who handed it in.</param>
    /// <param name="at">When.</param>
    public static SafetyPlan? Rewritten(SafetyPlan? before, SafetyPlanDraft draft, StaffId by, DateTimeOffset at)
    {
        var isReviewed = draft.ReviewedOn is { } on && on != before?.ReviewedOn;
        return before is not null && before.Says(draft) && !isReviewed
            ? null
            : new SafetyPlan
            {
                Parts = draft.Parts,
                Unsorted = draft.Unsorted,
                By = by,
                At = at,
                ReviewedOn = draft.ReviewedOn ?? before?.ReviewedOn,
                ReviewedBy = isReviewed ? by : before?.ReviewedBy,
            };
    }

    /// <summary>The plan as the patient leaves it; null: nothing changes. What nobody has sorted stays, and so does the last review.</summary>
    /// <param name="before">The plan as it is; null: there is none.</param>
    /// <param name="parts">What the patient wrote.</param>
    /// <param name="at">When.</param>
    public static SafetyPlan? ChangedByPatient(SafetyPlan? before, SafetyPlanParts parts, DateTimeOffset at) =>
        parts == (before?.Parts ?? new SafetyPlanParts()) ? null
        : before is null ? new SafetyPlan { Parts = parts, At = at }
        : before with { Parts = parts, By = null, At = at };

    private bool Says(SafetyPlanDraft draft) => Parts == draft.Parts && Unsorted == draft.Unsorted;
}

/// <summary>A safety plan as staff hand it in.</summary>
/// <param name="Parts">Its parts.</param>
/// <param name="Unsorted">What is still to be sorted into them; null: nothing.</param>
/// <param name="ReviewedOn">The day on which it was gone through with the patient; null: it was not, the last review stands.</param>
public sealed record SafetyPlanDraft(SafetyPlanParts Parts, string? Unsorted = null, DateOnly? ReviewedOn = null);
