using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Where a note of known ideation fits (clinical.md, Known ideation: the resolve form offers it).</summary>
public static class KnownIdeationOffer
{
    /// <summary>The alert carries urgent ideation, and neither an emergency, nor crisis words, nor danger, nor an unfinished screen.</summary>
    public static bool Fits(Alert alert) =>
        alert.Severity == Severity.Urgent
        && alert.Causes.Any(cause => cause.Finding.Kind == FindingKind.Ideation)
        && alert.Causes.All(cause => !cause.Finding.IsSafety || cause.Finding.Kind == FindingKind.Ideation);
}
