namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>The change of a total that is more than noise and matters to the patient, for each scale that is a primary.</summary>
internal static class ReliableChange
{
    /// <summary>
    /// The points for a baseline; null: the scale has no number.
    /// PHQ-9 5: Löwe 2004, PMID 15550799. GAD-7 4: Toussaint 2020. PCL-5 15: Marx 2022 (15 to 18). PEG 30 % of baseline: Krebs 2009.
    /// </summary>
    public static double? Points(string instrument, int baseline) => instrument switch
    {
        "phq-9" => 5,
        "gad-7" => 4,
        "pcl-5" => 15,
        "peg" => 0.3 * baseline,
        _ => null,
    };
}
