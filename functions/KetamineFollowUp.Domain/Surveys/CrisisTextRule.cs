using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>When the crisis text is due within a survey: for its first positive answer, and again when the severity rises.</summary>
internal static class CrisisTextRule
{
    /// <summary>The severity at which it is due now; null when it is not.</summary>
    public static Severity? DueAt(Survey survey, ImmutableArray<Finding> findings)
    {
        var severity = findings.Where(finding => finding.IsSelfHarm).Select(finding => (Severity?)finding.Severity).Max();
        return severity is null || survey.CrisisTextAt >= severity ? null : severity;
    }
}
