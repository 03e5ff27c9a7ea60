using System.Globalization;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold between the fields of a definition. A rule is skipped where a field it needs is faulty itself.</summary>
internal static class InstrumentRules
{
    public static void Check(Instrument instrument, string fileName, FaultList faults)
    {
        if (faults.AreSound("id", "version") && fileName != FileNameOf(instrument))
        {
            faults.Add("id", $"{instrument.Id} version {instrument.Version} must stand in a file named {FileNameOf(instrument)}");
        }

        if (faults.AreSound("translation", "translationSource") && instrument.Translation == Translation.Verified != instrument.TranslationSource is not null)
        {
            faults.Add("translationSource", "must name the public copies that a verified translation was compared with, and stands with no other");
        }

        if (instrument.Items.IsEmpty && faults.AreSound("items"))
        {
            faults.Add("items", "must have at least one item");
        }

        for (var index = 0; index < instrument.Items.Length; index++)
        {
            ItemRules.Check(instrument, index, faults);
        }

        if (Enumerable.Range(0, instrument.Items.Length).All(index => ItemRules.HasSoundAnswers(index, faults)) && !instrument.Items.IsEmpty)
        {
            ScoringRules.Check(instrument, faults);
        }
    }

    private static string FileNameOf(Instrument instrument) =>
        instrument.Version == 1 ? $"{instrument.Id}.json" : string.Create(CultureInfo.InvariantCulture, $"{instrument.Id}.v{instrument.Version}.json");
}
