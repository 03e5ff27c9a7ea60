using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>The instrument whose trajectory decides. PHQ-9 is the primary of bipolar depression and alcohol use too.</summary>
public static class PrimaryInstrument
{
    /// <summary>The instrument's id, such as <c>phq-9</c>. Its full totals decide; short forms never do.</summary>
    public static string Of(Indication indication) => indication switch
    {
        Indication.Depression or Indication.BipolarDepression or Indication.AlcoholUse => "phq-9",
        Indication.Anxiety => "gad-7",
        Indication.Ptsd => "pcl-5",
        Indication.ChronicPain => "peg",
    };
}
