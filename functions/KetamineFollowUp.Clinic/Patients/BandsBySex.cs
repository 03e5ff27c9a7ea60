using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>When the screening sex is corrected, the bands of the screens whose cut-off differs by sex are corrected with it: a positive one is a hold.</summary>
public sealed class BandsBySex(InstrumentCatalog catalog, RecordReading readings)
{
    private const int MaxReadings = 2000;

    /// <summary>Writes the readings on record whose band is another one now.</summary>
    /// <param name="transaction">The transaction that changed the patient.</param>
    /// <param name="before">The screening sex before it.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Follow(PatientTransaction transaction, ScreeningSex? before, CancellationToken cancel)
    {
        if (transaction.Patient.ScreeningSex == before)
        {
            return;
        }

        foreach (var (id, reading) in await transaction.All<Reading>(DocumentTypes.Score, MaxReadings, cancel))
        {
            if (reading.Total is { } total
                && catalog.Find(reading.Instrument, reading.Version) is { Scoring.PositiveFromFemale: not null } instrument
                && Scorer.BandOf(instrument, total, transaction.Patient.ScreeningSex) is var band && band != reading.Band)
            {
                transaction.Put(DocumentTypes.Score, id, reading with { Band = band });
            }
        }

        await readings.Rebuild(transaction, voidedSource: null, cancel);
    }
}
