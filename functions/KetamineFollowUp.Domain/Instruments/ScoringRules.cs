namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold between items, bands and cut-offs.</summary>
internal static class ScoringRules
{
    public static void Check(Instrument instrument, DefinitionNode node)
    {
        if (instrument.Scoring is not { } scoring)
        {
            if (instrument.Items.Any(item => item.Scored))
            {
                node.Fault("scoring", "missing, although items are scored");
            }

            return;
        }

        switch (scoring.Method)
        {
            case ScoringMethod.Sum:
                CheckSum(instrument, scoring, node);
                break;
            case ScoringMethod.Triage:
                CheckTriage(instrument, scoring, node);
                break;
        }
    }

    private static void CheckSum(Instrument instrument, Scoring scoring, DefinitionNode node)
    {
        if (!instrument.Items.Any(item => item.Scored))
        {
            node.Fault("scoring", "no item is scored");
            return;
        }

        CheckBands(instrument, scoring, node);
        CheckCutOff(instrument, scoring.PositiveFrom, "scoring.positiveFrom", node);
        CheckCutOff(instrument, scoring.PositiveFromFemale, "scoring.positiveFromFemale", node);
        if (scoring is { PositiveFromFemale: not null, PositiveFrom: null })
        {
            node.Fault("scoring.positiveFrom", "missing beside positiveFromFemale");
        }
    }

    private static void CheckBands(Instrument instrument, Scoring scoring, DefinitionNode node)
    {
        var next = instrument.MinTotal;
        for (var index = 0; index < scoring.Bands.Length; index++)
        {
            var band = scoring.Bands[index];
            if (band.From != next)
            {
                node.Fault($"scoring.bands[{index}].from", $"must be {next}: bands cover the range without gap or overlap");
            }

            if (band.To < band.From)
            {
                node.Fault($"scoring.bands[{index}].to", "must not be below from");
            }

            if (scoring.Bands.Take(index).Any(earlier => earlier.Id == band.Id))
            {
                node.Fault($"scoring.bands[{index}].id", $"another band is already called {band.Id}");
            }

            next = band.To + 1;
        }

        if (!scoring.Bands.IsEmpty && scoring.Bands[^1].To != instrument.MaxTotal)
        {
            node.Fault($"scoring.bands[{scoring.Bands.Length - 1}].to", $"must be {instrument.MaxTotal}: bands cover the range");
        }
    }

    private static void CheckCutOff(Instrument instrument, int? cutOff, string place, DefinitionNode node)
    {
        if (cutOff <= instrument.MinTotal || cutOff > instrument.MaxTotal)
        {
            node.Fault(place, $"must be above {instrument.MinTotal} and at most {instrument.MaxTotal}");
        }
    }

    private static void CheckTriage(Instrument instrument, Scoring scoring, DefinitionNode node)
    {
        if (!scoring.Bands.IsEmpty || scoring.PositiveFrom is not null || scoring.PositiveFromFemale is not null || instrument.Items.Any(item => item.Scored))
        {
            node.Fault("scoring", "triage has its own bands: no bands, no cut-offs, no scored items");
        }

        if (!instrument.AsksAboutSafety)
        {
            node.Fault("scoring", "triage needs items with a C-SSRS flag");
        }
    }
}
