using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Keeps scored forms and says what they mean beside the patient's history.</summary>
public sealed class ReadingDesk(ProtocolShelf protocols)
{
    private const string Pulse = "pulse";

    // Asked every few days; no recommendation reads them.
    private static readonly string[] SaysNothingOfTheCourse = [Pulse, "safety"];
    private const int MostReadings = 2000;

    /// <summary>Keeps a reading; a reading that corrects an earlier one of the same survey takes its place.</summary>
    /// <returns>What its total says; what single answers say is the conversation's to find.</returns>
    public async Task<ImmutableArray<Finding>> Keep(PatientWork work, Reading reading, CancellationToken cancel)
    {
        var id = RecordIds.Score(reading.Source, reading.Instrument);
        var corrects = work.Record.Readings.GetValueOrDefault(reading.Instrument)?.Last?.Source == reading.Source
            && await work.Find<Reading>(id, cancel) is not null;
        var before = corrects
            ? await WithoutOwn(work, reading, id, cancel)
            : work.Record.Readings.GetValueOrDefault(reading.Instrument) ?? NewSummary(work);
        work.Put(DocumentTypes.Score, id, reading);
        work.AddEntry("score", new JsonObject
        {
            ["instrument"] = reading.Instrument,
            ["total"] = reading.Total,
            ["band"] = reading.Band,
            ["safety"] = Entries.Name(reading.Safety),
            ["source"] = reading.Source,
        }, reading.TakenAt);
        work.Record = work.Record with
        {
            Readings = work.Record.Readings.SetItem(reading.Instrument, ReadingHistory.With(before, reading)),
            LastSafety = reading.Safety == SafetyAnswer.Unknown ? work.Record.LastSafety : reading.Safety,
            CourseChanged = work.Record.CourseChanged || !SaysNothingOfTheCourse.Contains(reading.Instrument),
            LastScreenedAt = reading.Instrument == SurveyPath.Screener ? work.Now : work.Record.LastScreenedAt,
        };
        TellEpisode(work, reading, before, protocols.Current);
        var zone = ClinicTime.FindZone(work.Patient.TimeZone) ?? TimeZoneInfo.Utc;
        return ScoreFindings.From(reading, before, protocols.Current.Findings, zone);
    }

    private static ReadingSummary NewSummary(PatientWork work) =>
        work.Record.CourseStartedAt is { } start ? ReadingHistory.StartCourse(null, start) : ReadingSummary.Empty;

    private static async Task<ReadingSummary> WithoutOwn(PatientWork work, Reading reading, string id, CancellationToken cancel)
    {
        var kept = await work.All<Reading>(DocumentTypes.Score, MostReadings, cancel);
        var others = kept.Where(score => score.Id != id && score.Value.Instrument == reading.Instrument).Select(score => score.Value);
        return ReadingHistory.Rebuild(others, work.Record.CourseStartedAt);
    }

    private static void TellEpisode(PatientWork work, Reading reading, ReadingSummary before, Protocol protocol)
    {
        if (work.Record.EpisodeId is not { } episode)
        {
            return;
        }

        if (reading is { Instrument: Pulse, Total: { } pulse })
        {
            if (PulseRule.Fell(pulse, work.Record.RecentPulses, protocol.Findings))
            {
                work.Signal<EpisodeSignal>(episode, new EpisodeSignal.PulseFell(reading.TakenAt));
            }

            var kept = work.Record.RecentPulses.Add(pulse);
            work.Record = work.Record with { RecentPulses = [.. kept.TakeLast(protocol.Findings.PulseMeanOver)] };
        }

        if (ConfirmationRule.IsNeeded(reading, before, protocol.Findings, protocol.Boosters, work.Record.LatestSession?.CompletedAt))
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.ConfirmationNeeded(
                reading.Instrument, $"{ReadingWords.Name(reading.Instrument)} of {reading.Total} is to be confirmed.", reading.TakenAt));
        }
    }
}
