using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The contract's names of the indications, as a protocol file spells them.</summary>
internal static class IndicationNames
{
    public static string Of(Indication indication) => indication switch
    {
        Indication.Depression => "depression",
        Indication.Anxiety => "anxiety",
        Indication.Ptsd => "ptsd",
        Indication.BipolarDepression => "bipolar-depression",
        Indication.AlcoholUse => "alcohol-use",
        Indication.ChronicPain => "chronic-pain",
    };
}
