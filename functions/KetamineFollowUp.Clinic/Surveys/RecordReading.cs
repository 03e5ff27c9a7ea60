using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Keeps scored forms and says what they mean beside the patient's history.</summary>
public sealed class RecordReading(ProtocolCatalog protocols, ClinicSettings clinic)
{
    private const string Pulse = "pulse";

    private const int MaxReadings = 2000;

    /// <summary>Keeps a reading; a reading that corrects an earlier one of the same survey takes its place.</summary>
    /// <returns>What its total says; what single answers say is the conversation's to find.</returns>
    public async Task<ImmutableArray<Finding>> Keep(PatientTransaction transaction, Reading reading, CancellationToken cancel)
    {
        var id = RecordIds.Score(reading.Source, reading.Instrument);
        var corrects = transaction.Record.Readings.GetValueOrDefault(reading.Instrument)?.Last?.Source == reading.Source
            && await transaction.Find<Reading>(id, cancel) is not null;
        var before = corrects
            ? await WithoutOwn(transaction, reading, id, cancel)
            : transaction.Record.Readings.GetValueOrDefault(reading.Instrument) ?? NewSummary(transaction);
        transaction.Put(DocumentTypes.Score, id, reading);
        transaction.AddEntry(new TimelineEntry.FormScored(reading));
        transaction.Record = transaction.Record with
        {
            Readings = transaction.Record.Readings.SetItem(reading.Instrument, ReadingHistory.With(before, reading)),
            LastSafety = reading.Safety == SafetyAnswer.Unknown ? transaction.Record.LastSafety : reading.Safety,
            LastScreenedAt = reading.Instrument == SurveyPath.Screener ? transaction.Now : transaction.Record.LastScreenedAt,
        };
        TellEpisode(transaction, reading, before, protocols.Current);
        return ScoreFindings.From(reading, before, protocols.Current.Findings, clinic.ZoneForWords(transaction.Patient));
    }

    private static ReadingSummary NewSummary(PatientTransaction transaction) =>
        transaction.Record.CourseStartedAt is { } start ? ReadingHistory.StartCourse(null, start) : ReadingSummary.Empty;

    private static async Task<ReadingSummary> WithoutOwn(PatientTransaction transaction, Reading reading, string id, CancellationToken cancel)
    {
        var kept = await transaction.All<Reading>(DocumentTypes.Score, MaxReadings, cancel);
        var others = kept.Where(score => score.Id != id && score.Value.Instrument == reading.Instrument).Select(score => score.Value);
        return ReadingHistory.Rebuild(others, transaction.Record.CourseStartedAt);
    }

    private static void TellEpisode(PatientTransaction transaction, Reading reading, ReadingSummary before, Protocol protocol)
    {
        if (transaction.Record.EpisodeId is not { } episode)
        {
            return;
        }

        if (reading is { Instrument: Pulse, Total: { } pulse })
        {
            if (PulseRule.Fell(pulse, transaction.Record.RecentPulses, protocol.Findings))
            {
                transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PulseFell(reading.TakenAt));
            }

            var kept = transaction.Record.RecentPulses.Add(pulse);
            transaction.Record = transaction.Record with { RecentPulses = [.. kept.TakeLast(protocol.Findings.PulseMeanOver)] };
        }

        if (ConfirmationRule.IsNeeded(reading, before, protocol.Findings, protocol.Boosters, transaction.Record.LatestSession?.CompletedAt))
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.ConfirmationNeeded(
                reading.Instrument, $"{ReadingWords.Name(reading.Instrument)} of {reading.Total} is to be confirmed.", reading.TakenAt));
        }
    }
}
