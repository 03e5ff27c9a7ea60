using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>A link to a patient's safety plan: a document of its own, so that two taps cannot both use it.</summary>
/// <param name="LinkId">Begins with the patient's partition.</param>
/// <param name="ExpiresAt">From then on it opens nothing.</param>
public sealed record PlanLink(string LinkId, DateTimeOffset ExpiresAt)
{
    /// <summary>When it was used; null: not yet.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When what was changed on the page was saved; null: nothing was.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>It opens the plan.</summary>
    public bool Opens(DateTimeOffset now) => OpenedAt is null && now < ExpiresAt;

    /// <summary>The page that it opened may be saved: once.</summary>
    public bool Takes(DateTimeOffset now) => SavedAt is null && now < OpenedAt + PlanRequest.TakesWithin;
}
