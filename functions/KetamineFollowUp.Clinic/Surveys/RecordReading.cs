using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Keeps scored forms and says what they mean beside the patient's history.</summary>
public sealed class RecordReading(ProtocolCatalog protocols, ClinicSettings clinic)
{
    private int Pulses => protocols.Current.Findings.PulseMeanOver;

    /// <summary>Keeps a reading; a reading that corrects an earlier one of the same survey takes its place.</summary>
    /// <param name="transaction">The patient's transaction.</param>
    /// <param name="reading">The form just scored.</param>
    /// <param name="items">Its answers by item; null where only the total is known.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>What its total says; what single answers say is the conversation's to find.</returns>
    public async Task<ImmutableArray<Finding>> Keep(
        PatientTransaction transaction, Reading reading, IReadOnlyDictionary<string, int>? items, CancellationToken cancel)
    {
        if (transaction.Record.VoidedScores.Contains(RecordIds.Score(reading.Source, reading.Instrument)))
        {
            // Entered by mistake: what is said of it later does not bring it back.
            return [];
        }

        var (before, zone) = (transaction.Record, clinic.ZoneForWords(transaction.Patient));
        var id = RecordIds.Score(reading.Source, reading.Instrument);
        var isFollowed = reading.Total is not null && protocols.Current.Levels.Scales.ContainsKey(reading.Instrument);
        var replaces = MayReplace(before, reading) && await transaction.Find<Reading>(id, cancel) is not null;
        ImmutableArray<Reading>? others = isFollowed || replaces || !KnownReadings.IsNext(before, reading) ? await Others(transaction, reading, cancel) : null;
        transaction.Put(DocumentTypes.Score, id, reading);
        transaction.AddEntry(new TimelineEntry.FormScored(reading));
        var known = others is { } all
            ? KnownReadings.Of(transaction.Record, [.. all, reading], Pulses)
            : KnownReadings.Add(transaction.Record, reading, Pulses);
        transaction.Record = known with
        {
            KnownIdeation = reading is { Instrument: SurveyPath.Screener, Band: "moderate" or "high" } && known.KnownIdeation is { } noted
                ? noted with { Note = noted.Note.WithHigherScreen(reading.TakenAt) }
                : known.KnownIdeation,
            FormsWithoutTotal = reading.Total is null
                ? (before.FormsWithoutTotal ?? ImmutableDictionary<string, string>.Empty).SetItem(reading.Instrument, reading.Source)
                : before.FormsWithoutTotal,
        };
        TellOfPulse(transaction, reading, before);
        var own = ScoreFindings.From(reading, items, protocols.Current.Findings, zone);
        return isFollowed ? [.. own, .. await Compare(transaction, reading, others!.Value, zone, cancel)] : own;
    }

    /// <summary>
    /// Makes all that the patient document says of scored forms true again, from the score documents as this transaction sees them: one that
    /// was given another type counts no more.
    /// </summary>
    /// <param name="transaction">The patient's transaction, with that write.</param>
    /// <param name="voidedSource">The source of the form that counts no more: nor do its single answers.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Rebuild(PatientTransaction transaction, string? voidedSource, CancellationToken cancel)
    {
        var all = await KnownReadings.All(transaction, cancel);
        var record = transaction.Record;
        transaction.Record = KnownReadings.Of(record with { PositiveItem = record.PositiveItem?.Source == voidedSource ? null : record.PositiveItem }, all, Pulses) with
        {
            LastSafetyItem = record.LastSafetyItem?.Source == voidedSource ? null : record.LastSafetyItem,
        };
    }

    // A form without a total never enters the summary.
    private static bool MayReplace(PatientRecord record, Reading reading) =>
        record.FormsWithoutTotal is not { } kept
        || kept.GetValueOrDefault(reading.Instrument) == reading.Source
        || (record.Readings.GetValueOrDefault(reading.Instrument) is { } known
            && new[] { known.Last, known.Previous, known.Best, known.Baseline }.Any(one => one?.Source == reading.Source));

    private static async Task<ImmutableArray<Reading>> Others(PatientTransaction transaction, Reading reading, CancellationToken cancel) =>
    [
        .. (await KnownReadings.All(transaction, cancel)).Where(other => other.Instrument != reading.Instrument || other.Source != reading.Source),
    ];

    // Only the newest form is compared. An older one that arrives later says nothing of the present, unless it shows that the newest has risen.
    private async Task<IEnumerable<Finding>> Compare(
        PatientTransaction transaction, Reading reading, ImmutableArray<Reading> others, IanaZone zone, CancellationToken cancel)
    {
        var course = await RecordedSessions.Times(transaction, protocols.Current.Boosters.CourseGap, cancel);
        var verdict = Judge(transaction.Record, [.. others, reading], reading.Instrument, course, zone);
        var found = LevelFindings.From(verdict, protocols.Current.Levels, zone);
        if (verdict?.Newest == reading)
        {
            AskAgain(transaction, verdict);
            return found;
        }

        var known = KnownReadings.Of(transaction.Record, others, Pulses);
        var before = LevelFindings.From(Judge(known, others, reading.Instrument, course, zone), protocols.Current.Levels, zone);
        return found.Where(finding => !before.Any(earlier => earlier.Kind == finding.Kind && earlier.Severity >= finding.Severity));
    }

    private LevelVerdict? Judge(PatientRecord record, ImmutableArray<Reading> all, string instrument, CourseTimes? course, IanaZone zone) => LevelRule.Judge(
        new LevelFacts
        {
            Readings = [.. all.Where(reading => reading.Instrument == instrument)],
            Zone = zone,
            Baseline = record.Readings.GetValueOrDefault(instrument)?.Baseline,
            Course = course,
            UsualSince = record.UsualSince.TryGetValue(instrument, out var since) ? since : null,
        },
        protocols.Current.Levels);

    // A form of long ago is not confirmed by asking now; the schedule asks anyway.
    private static void AskAgain(PatientTransaction transaction, LevelVerdict verdict)
    {
        var form = verdict.Newest;
        if (verdict.AsksAgain && transaction.Record.EpisodeId is { } episode && transaction.Now - form.TakenAt <= HistoryRule.NewsFor)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.ConfirmationNeeded(
                form.Instrument, $"{ReadingWords.Name(form.Instrument)} of {form.Total} is to be confirmed.", form.TakenAt));
        }
    }

    private void TellOfPulse(PatientTransaction transaction, Reading reading, PatientRecord before)
    {
        if (reading is { Instrument: KnownReadings.Pulse, Total: { } pulse }
            && transaction.Record.EpisodeId is { } episode
            && !(before.Readings.GetValueOrDefault(KnownReadings.Pulse)?.Last?.TakenAt > reading.TakenAt)
            && PulseRule.Fell(pulse, before.RecentPulses, protocols.Current.Findings))
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PulseFell(reading.TakenAt));
        }
    }
}
