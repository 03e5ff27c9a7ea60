namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold between the fields of a definition.</summary>
internal static class InstrumentRules
{
    public static void Check(Instrument instrument, string fileName, DefinitionNode node)
    {
        if (instrument.Id.Length > 0 && fileName != instrument.Id + ".json")
        {
            node.Fault("id", $"must be the file's name without .json, not {instrument.Id}");
        }

        if (node.Has("version") && instrument.Version < 1)
        {
            node.Fault("version", "must be 1 or more");
        }

        if (instrument.Items.IsEmpty)
        {
            node.Fault("items", "must have at least one item");
        }

        for (var index = 0; index < instrument.Items.Length; index++)
        {
            ItemRules.Check(instrument, index, node);
        }

        ScoringRules.Check(instrument, node);
    }
}
