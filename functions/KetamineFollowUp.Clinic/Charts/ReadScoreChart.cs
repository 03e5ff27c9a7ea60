using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Charts;

/// <summary>Draws a patient's scores over time from the record.</summary>
public sealed class ReadScoreChart(IRecordStore store, ProtocolCatalog protocols, InstrumentCatalog catalog, ClinicSettings clinic, TimeProvider time)
{
    /// <summary>The chart as of now.</summary>
    public async Task<ScoreChart> Draw(Patient patient, ChartSpan span, CancellationToken cancel)
    {
        var partition = patient.PatientId.Value;
        var entries = (await store.All<TimelineEntry>(partition, DocumentTypes.Entry, cancel)).ConvertAll(kept => kept.Value);
        var facts = new ChartFacts
        {
            Zone = clinic.ZoneForWords(patient),
            Primary = PrimaryInstrument.Of(patient.Indication),
            Readings = [.. (await store.All<Reading>(partition, DocumentTypes.Score, cancel)).Select(kept => kept.Value)],
            Sessions =
            [
                .. (await store.All<SessionRecord>(partition, DocumentTypes.Session, cancel)).Where(kept => kept.Value.Voided is null)
                    .Select(kept => TreatedSession.Of(kept.Value.Session)),
            ],
            MedicationChanges =
            [
                .. entries.Select(MedicationChange).OfType<KnownMedicationChange>(),
            ],
            Foundations = [.. await Asked(partition, cancel), .. entries.Select(AtTheClinic).OfType<FoundationsForm>()],
        };
        return ScoreChart.Draw(facts, span, catalog, protocols.Current.Boosters, time.GetUtcNow());
    }

    private async Task<IEnumerable<FoundationsForm>> Asked(string partition, CancellationToken cancel) =>
        (await store.All<Survey>(partition, DocumentTypes.Survey, cancel))
            .Select(kept => (Survey: kept.Value, Answers: kept.Value.Answers.Where(answer => answer is { Instrument: FoundationPieces.Instrument, Value: not null }).ToList()))
            .Where(form => form.Answers.Count > 0)
            .Select(form => new FoundationsForm(form.Answers[0].At, FoundationPieces.Of(form.Survey.InstrumentOf(FoundationPieces.Instrument, catalog), form.Answers)));

    private static KnownMedicationChange? MedicationChange(TimelineEntry entry) => entry switch
    {
        TimelineEntry.MedicationReported reported => new KnownMedicationChange(reported.At, reported.What),
        TimelineEntry.MedicationChanged changed => new KnownMedicationChange(changed.At, changed.What),
        _ => null,
    };

    private FoundationsForm? AtTheClinic(TimelineEntry entry) =>
        entry is TimelineEntry.FormAnswered { Instrument: FoundationPieces.Instrument } form
            ? new FoundationsForm(form.At, FoundationPieces.Of(
                catalog.Get(form.Instrument, form.Version),
                form.Answers.Select(answer => new Answer(form.Instrument, answer.Item, answer.Value, answer.Words, form.At, AnswerVia.Clinic))))
            : null;
}
