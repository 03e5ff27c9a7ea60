using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// New or more ideation: in the window, item 9 of the PHQ-9 is above 0 and was 0 before, or the C-SSRS is in a higher band than before.
/// Source: McInnes 2022, PubMed 35027209 (6.0 % with more). ASSUMPTION: by the C-SSRS band where item 9 was above 0 before, because a
/// scored form keeps only whether item 9 is above 0.
/// </summary>
public static class MoreIdeation
{
    /// <summary>The verdict on a course, whatever its primary is.</summary>
    public static Verdict Judge(CourseWindow window)
    {
        if (window.Patient.Forms is null || window.From is null)
        {
            return new Verdict.Excluded(Exclusion.NotTakenIn);
        }

        var (item, itemBefore) = (window.Newest(SaysItem9), window.Baseline(SaysItem9));
        var (screen, screenBefore) = (window.Newest(form => form.IsScreener), window.Baseline(form => form.IsScreener));
        bool? rose = screen is not null && screenBefore is not null ? ScreenerBand.RankOf(screen) > ScreenerBand.RankOf(screenBefore) : null;
        bool? isNew = item is not null && itemBefore is not null ? item.Safety > itemBefore.Safety : null;
        return (isNew ?? rose) is null ? new Verdict.Excluded(screen is null && window.Newest(IsPhq9) is null ? window.Missing : Exclusion.IdeationNotKnown)
            : Verdict.Of(isNew is true || rose is true);
    }

    private static bool IsPhq9(OutcomeForm form) => form.Instrument == OutcomeForm.Phq9;

    private static bool SaysItem9(OutcomeForm form) => form is { Instrument: OutcomeForm.Phq9, Safety: not SafetyAnswer.Unknown };
}
