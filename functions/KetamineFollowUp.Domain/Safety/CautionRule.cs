using System.Collections.Immutable;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>What findings say about how the patient may be contacted (clinical.md, Not safe at home). Staff alone lift it again.</summary>
public static class CautionRule
{
    /// <summary>
    /// The caution that findings call for; <see cref="ContactCaution.None"/> when they call for none. A routine finding is about the past,
    /// a form of long ago that became known now, and silences nobody; nor do words of violence long ago.
    /// </summary>
    public static ContactCaution Of(ImmutableArray<Finding> findings) =>
        findings.Any(finding => finding is { Cause: FindingCause.NotSafeAtHome, Severity: not Severity.Routine }) ? ContactCaution.AskFirst : ContactCaution.None;
}
