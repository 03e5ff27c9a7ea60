using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold between items, bands and cut-offs.</summary>
internal static class ScoringRules
{
    public static void Check(Instrument instrument, FaultList faults)
    {
        if (instrument.Scoring is not { } scoring)
        {
            if (faults.AreSound("scoring") && instrument.Items.Any(item => item.Scored))
            {
                faults.Add("scoring", "missing, although items are scored");
            }

            return;
        }

        if (!faults.AreSound("scoring.method"))
        {
            return;
        }

        switch (scoring.Method)
        {
            case ScoringMethod.Sum or ScoringMethod.Mean:
                CheckSum(instrument, scoring, faults);
                break;
            case ScoringMethod.Triage:
                CheckTriage(instrument, scoring, faults);
                break;
        }
    }

    private static void CheckSum(Instrument instrument, Scoring scoring, FaultList faults)
    {
        if (!instrument.Items.Any(item => item.Scored))
        {
            faults.Add("scoring", "no item is scored");
            return;
        }

        if (faults.AreSound("scoring.bands"))
        {
            CheckBands(instrument, scoring, faults);
        }

        CheckCutOff(instrument, scoring.PositiveFrom, "scoring.positiveFrom", faults);
        CheckCutOff(instrument, scoring.PositiveFromFemale, "scoring.positiveFromFemale", faults);
        if (scoring is { PositiveFromFemale: not null, PositiveFrom: null })
        {
            faults.Add("scoring.positiveFrom", "missing beside positiveFromFemale");
        }
    }

    private static void CheckBands(Instrument instrument, Scoring scoring, FaultList faults)
    {
        var next = instrument.MinTotal;
        for (var index = 0; index < scoring.Bands.Length; index++)
        {
            var band = scoring.Bands[index];
            if (band.From != next)
            {
                faults.Add($"scoring.bands[{index}].from", $"must be {next}: bands cover the range without gap or overlap");
            }

            if (band.To < band.From)
            {
                faults.Add($"scoring.bands[{index}].to", "must not be below from");
            }

            if (scoring.Bands.Take(index).Any(earlier => earlier.Id == band.Id))
            {
                faults.Add($"scoring.bands[{index}].id", $"another band is already called {band.Id}");
            }

            next = band.To + 1;
        }

        if (!scoring.Bands.IsEmpty && scoring.Bands[^1].To != instrument.MaxTotal)
        {
            faults.Add($"scoring.bands[{scoring.Bands.Length - 1}].to", $"must be {instrument.MaxTotal}: bands cover the range");
        }
    }

    private static void CheckCutOff(Instrument instrument, int? cutOff, string place, FaultList faults)
    {
        if (faults.AreSound(place) && (cutOff <= instrument.MinTotal || cutOff > instrument.MaxTotal))
        {
            faults.Add(place, $"must be above {instrument.MinTotal} and at most {instrument.MaxTotal}");
        }
    }

    private static void CheckTriage(Instrument instrument, Scoring scoring, FaultList faults)
    {
        if (!scoring.Bands.IsEmpty || scoring.PositiveFrom is not null || scoring.PositiveFromFemale is not null || instrument.Items.Any(item => item.Scored))
        {
            faults.Add("scoring", "triage has its own bands: no bands, no cut-offs, no scored items");
        }

        if (!instrument.AsksAboutSafety)
        {
            faults.Add("scoring", "triage needs items with a C-SSRS flag");
        }
    }
}
