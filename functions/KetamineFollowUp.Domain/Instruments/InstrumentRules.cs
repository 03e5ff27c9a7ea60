using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold between the fields of a definition. A rule is skipped where a field it needs is faulty itself.</summary>
internal static class InstrumentRules
{
    public static void Check(Instrument instrument, string fileName, FaultList faults)
    {
        if (faults.AreSound("id") && fileName != instrument.Id + ".json")
        {
            faults.Add("id", $"must be the file's name without .json, not {instrument.Id}");
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
}
