namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// MIPS 505, Reduction in Suicidal Ideation or Behavior Symptoms: of patients with a positive C-SSRS, those whose most recent C-SSRS within 120
/// days shows less. No C-SSRS then is no reduction. Source: 2024 MIPS CQM, Quality ID 505 (its description). ASSUMPTION: less is a lower band of
/// the screener's triage (high, moderate, low, none), since it is what a scored C-SSRS keeps: a step within a band is not seen. The index is the
/// first positive one of the months; patients who died are left out, as in MIPS 370.
/// </summary>
public static class Mips505
{
    private const int WithinDays = 120;

    /// <summary>The verdict on a patient; null: no positive C-SSRS in these months.</summary>
    public static Verdict? Judge(PatientOutcomes patient, ReportScope scope)
    {
        if (patient.Forms is not { } forms)
        {
            return new Verdict.Excluded(Exclusion.NotTakenIn);
        }

        var screens = forms.Where(form => form.IsScreener).OrderBy(form => form.At).ToList();
        if (screens.FirstOrDefault(form => ScreenerBand.RankOf(form) > 0 && scope.Has(form.At)) is not { } index)
        {
            return null;
        }

        var last = scope.DayOf(index).AddDays(WithinDays);
        return patient.HasDied ? new Verdict.Excluded(Exclusion.Died)
            : scope.Today <= last ? new Verdict.Excluded(Exclusion.WindowOpen)
            : Verdict.Of(screens.LastOrDefault(form => form.At > index.At && scope.DayOf(form) <= last) is { } after && ScreenerBand.RankOf(after) < ScreenerBand.RankOf(index));
    }
}
