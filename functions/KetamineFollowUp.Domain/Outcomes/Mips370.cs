namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// MIPS 370, Depression Remission at Twelve Months: of patients with depression and a PHQ-9 above 9, those whose most recent PHQ-9 twelve
/// months (± 60 days) after it is below 5. No form then is no remission. Source: CMS159 / Quality ID 370, MN Community Measurement.
/// </summary>
public static class Mips370
{
    private const int MonthsAfter = 12;
    private const int GraceDays = 60;
    private const int RemissionBelow = 5;

    /// <summary>The verdict on a patient; null: no index event in these months.</summary>
    public static Verdict? Judge(PatientOutcomes patient, ReportScope scope) => DepressionIndex.Judge(
        patient,
        scope,
        index => (index.AddMonths(MonthsAfter).AddDays(-GraceDays), index.AddMonths(MonthsAfter).AddDays(GraceDays)),
        (_, last) => last?.Total < RemissionBelow);
}
