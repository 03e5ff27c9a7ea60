namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>A measure in words: what clinicians, managers and payers read on the page and in the file.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">Its name on the page.</param>
/// <param name="Meaning">What it counts, in one sentence.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record MeasureText(string Name, string Title, string Meaning, string Source)
{
    private const string McInnes = "McInnes 2022, PubMed 35027209";
    private const string Ncqa = "NCQA, HEDIS DRR-E";
    private const string Changes = "PHQ-9 5 (Löwe 2004), GAD-7 4 (Toussaint 2020), PCL-5 15 (Marx 2022), PEG 30 % (Krebs 2009)";

    /// <summary>The words of a measure.</summary>
    public static MeasureText Of(Measure measure) => measure switch
    {
        Measure.Response => new(
            "response", "Response", "Of the courses, those whose newest full form 14 to 31 days after the last induction session is at least half below the baseline.", $"{McInnes}: 53.6 %"),
        Measure.Remission => new(
            "remission", "Remission", "Of the courses, those where that form is below the number of the scale for remission (PHQ-9 below 5).", $"{McInnes}: 28.9 %"),
        Measure.ReliableImprovement => new(
            "reliable-improvement", "Reliable improvement", "Of the courses, those where that form is below the baseline by the change that matters: PHQ-9 5, GAD-7 4, PCL-5 15, PEG 30 %.", Changes),
        Measure.Deterioration => new(
            "deterioration", "Worse", "Of the courses, those where that form is above the baseline by the change that matters: PHQ-9 5, GAD-7 4, PCL-5 15, PEG 30 %.",
            $"{Changes}; ASSUMPTION beside {McInnes}, who counts 8.4 % with any rise"),
        Measure.MoreIdeation => new(
            "more-ideation", "New or more thoughts of suicide", "Of the courses, those where item 9 of the PHQ-9 in those days is above 0 and was 0 before, or the C-SSRS is in a higher band than before.",
            $"{McInnes}: 6.0 %; ASSUMPTION: a rise of item 9 that was above 0 before is seen by the C-SSRS only"),
        Measure.DrrEFollowUp => new(
            "hedis-drr-e-follow-up", "HEDIS DRR-E, follow-up PHQ-9", "Of patients with depression and a PHQ-9 above 9, those with a PHQ-9 120 to 240 days later.", Ncqa),
        Measure.DrrERemission => new(
            "hedis-drr-e-remission", "HEDIS DRR-E, remission", "Of the same patients, those whose most recent PHQ-9 of those days is below 5.", Ncqa),
        Measure.DrrEResponse => new(
            "hedis-drr-e-response", "HEDIS DRR-E, response", "Of the same patients, those whose most recent PHQ-9 of those days is at least half below the first.", Ncqa),
        Measure.Mips370 => new(
            "mips-370", "MIPS 370, remission at twelve months", "Of patients with depression and a PHQ-9 above 9, those whose most recent PHQ-9 twelve months later, 60 days more or less, is below 5.",
            "CMS159, Quality ID 370, MN Community Measurement"),
        Measure.Mips504Initiated => new(
            "mips-504-initiated", "MIPS 504, safety plan within a day", "Of patients with a positive answer about suicide, those whose safety plan staff wrote or went through with them within 24 hours of the first.",
            "Quality ID 504, first rate; ASSUMPTION: the event is the first positive answer on any form"),
        Measure.Mips504Reviewed => new(
            "mips-504-reviewed", "MIPS 504, safety plan gone through again", "Of the same patients, those with whom staff also went through it again on a later day, within 120 days.",
            "Quality ID 504, second rate; ASSUMPTION: on a later day"),
        Measure.Mips505 => new(
            "mips-505", "MIPS 505, fewer thoughts of suicide", "Of patients with a positive C-SSRS, those whose most recent C-SSRS within 120 days is in a lower band.",
            "Quality ID 505; ASSUMPTION: reduction is a lower band"),
    };

    /// <summary>A reason of exclusion, on the page.</summary>
    public static string Of(Exclusion why) => why switch
    {
        Exclusion.NoBaseline => "no baseline",
        Exclusion.NoFormInWindow => "no form in the window",
        Exclusion.WindowOpen => "window not over",
        Exclusion.BaselineZero => "baseline 0",
        Exclusion.NoNumberForScale => "no number for the scale",
        Exclusion.IdeationNotKnown => "not asked both before and after",
        Exclusion.NotDepression => "not treated for depression",
        Exclusion.BipolarDisorder => "bipolar disorder",
        Exclusion.Died => "died",
        Exclusion.NotTakenIn => "not yet taken in after an update",
    };

    /// <summary>A reason of exclusion, in the file.</summary>
    public static string NameOf(Exclusion why) => why switch
    {
        Exclusion.NoBaseline => "no-baseline",
        Exclusion.NoFormInWindow => "no-form-in-window",
        Exclusion.WindowOpen => "window-open",
        Exclusion.BaselineZero => "baseline-zero",
        Exclusion.NoNumberForScale => "no-number-for-scale",
        Exclusion.IdeationNotKnown => "ideation-not-known",
        Exclusion.NotDepression => "not-depression",
        Exclusion.BipolarDisorder => "bipolar-disorder",
        Exclusion.Died => "died",
        Exclusion.NotTakenIn => "not-taken-in",
    };
}
