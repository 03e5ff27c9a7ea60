using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>Where a note of known ideation is offered.</summary>
internal static class KnownIdeationOffer
{
    /// <summary>The alert carries urgent ideation, and neither an emergency, nor crisis words, nor danger, nor an unfinished screen.</summary>
    public static bool Fits(Alert alert) =>
        alert.Severity == Severity.Urgent
        && alert.Causes.Any(cause => cause.Finding.Kind == FindingKind.Ideation)
        && alert.Causes.All(cause => !cause.Finding.IsSafety || cause.Finding.Kind == FindingKind.Ideation);
}
