using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Everything on record about a patient, merged into one story.</summary>
public sealed class ReadTimeline(IRecordStore store, PatientTransactions transactions)
{
    /// <summary>All lines in order; null when there is no such patient.</summary>
    public async Task<IReadOnlyList<TimelineLine>?> Read(PatientId patient, CancellationToken cancel)
    {
        var partition = patient.Value;
        if (await transactions.Read(partition, cancel) is not { Patient: not null } record)
        {
            return null;
        }

        var checkIns = (await store.All<Episode>(partition, DocumentTypes.Episode, cancel))
            .SelectMany(kept => kept.Value.CheckIns.Select(checkIn => new TimelineLine.Contact(kept.Value, checkIn))).ToList();
        var notSent = checkIns.Where(line => line.CheckIn.State is CheckInState.NotSent).Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        var entries = await store.All<TimelineEntry>(partition, DocumentTypes.Entry, cancel);
        var sessions = (await store.All<SessionRecord>(partition, DocumentTypes.Session, cancel)).ToDictionary(kept => kept.Value.Session.SessionId, kept => kept.Value.Session);
        return
        [
            .. TimelineLine.InOrder(
            [
                .. checkIns,
                .. entries.Where(entry => !Repeats(entry.Value, notSent)).Select(entry => new TimelineLine.Recorded(entry.Id, entry.Value) { IsVoided = IsVoided(entry.Value, record), Session = SessionOf(entry.Value, sessions) }),
                .. (await store.All<Survey>(partition, DocumentTypes.Survey, cancel)).SelectMany(kept => Lines(kept.Value)),
                .. (await store.All<OutgoingMessage>(partition, DocumentTypes.Message, cancel)).SelectMany(kept => MessageLines.Of(kept.Value)),
                .. (await store.All<InboundRecord>(partition, DocumentTypes.InboundText, cancel)).Select(kept => new TimelineLine.FromPatient(kept.Value)),
                .. (await store.All<Alert>(partition, DocumentTypes.Alert, cancel)).Select(kept => new TimelineLine.AlertRaised(kept.Value)),
                .. (await store.All<Alert>(partition, DocumentTypes.ResolvedAlert, cancel)).Select(kept => new TimelineLine.AlertRaised(kept.Value)),
                .. (await store.All<BoosterReview>(partition, DocumentTypes.Review, cancel)).Select(kept => new TimelineLine.ReviewOpened(kept.Value)),
                .. (await store.All<BoosterReview>(partition, DocumentTypes.DecidedReview, cancel)).Select(kept => new TimelineLine.ReviewOpened(kept.Value)),
                .. (await store.All<CrisisFollowUp>(partition, DocumentTypes.AfterCrisis, cancel)).Select(kept => new TimelineLine.CrisisFollowed(kept.Value)),
            ]),
        ];
    }

    private static IEnumerable<TimelineLine> Lines(Survey survey) =>
        [new TimelineLine.SurveyOpened(survey), .. survey.Answers.Select((answer, index) => new TimelineLine.ItemAnswered(survey, answer, index))];

    private static bool IsVoided(TimelineEntry entry, PatientRecord record) =>
        entry is TimelineEntry.FormScored { Reading: var reading } && record.VoidedScores.Contains(RecordIds.Score(reading.Source, reading.Instrument));

    private static Session? SessionOf(TimelineEntry entry, Dictionary<SessionId, Session> sessions) =>
        entry is TimelineEntry.SessionCompleted completed ? sessions.GetValueOrDefault(completed.Session) : null;

    // The entry says again what the check-in's own line says.
    private static bool Repeats(TimelineEntry entry, HashSet<string> notSent) =>
        entry is TimelineEntry.FactRecorded { Process: ProcessKind.Episode, Fact: RecordedFact.NotSent } fact && notSent.Contains(fact.About);
}
