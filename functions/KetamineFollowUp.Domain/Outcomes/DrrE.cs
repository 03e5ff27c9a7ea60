namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// HEDIS DRR-E, Depression Remission or Response: of patients with depression and an elevated PHQ-9, those with a PHQ-9 120 to 240 days (4 to 8
/// months) after it, those in remission then, and those with a response, each by the most recent score. One denominator for the three: a patient
/// without a follow-up form is in it. Source: NCQA, Depression Remission or Response for Adolescents and Adults (DRR-E).
/// </summary>
public static class DrrE
{
    private const int FirstDay = 120;
    private const int LastDay = 240;

    /// <summary>Remission is a PHQ-9 below this. Source: NCQA, DRR-E.</summary>
    private const int RemissionBelow = 5;

    /// <summary>A PHQ-9 in the window; null: the patient has no index event in these months.</summary>
    public static Verdict? FollowUp(PatientOutcomes patient, ReportScope scope) => Judge(patient, scope, (_, last) => last is not null);

    /// <summary>The most recent PHQ-9 in the window is below 5; null likewise.</summary>
    public static Verdict? Remission(PatientOutcomes patient, ReportScope scope) => Judge(patient, scope, (_, last) => last?.Total < RemissionBelow);

    /// <summary>The most recent PHQ-9 in the window is at least half below the index; null likewise.</summary>
    public static Verdict? Response(PatientOutcomes patient, ReportScope scope) => Judge(patient, scope, (index, last) => 2 * last?.Total <= index.Total);

    private static Verdict? Judge(PatientOutcomes patient, ReportScope scope, Func<OutcomeForm, OutcomeForm?, bool> judge) =>
        DepressionIndex.Judge(patient, scope, index => (index.AddDays(FirstDay), index.AddDays(LastDay)), judge);
}
