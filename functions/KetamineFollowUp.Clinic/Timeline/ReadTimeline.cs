using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
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
        if (await transactions.Read(partition, cancel) is not { Patient: not null })
        {
            return null;
        }

        var checkIns = (await store.All<Episode>(partition, DocumentTypes.Episode, cancel)).SelectMany(kept => EpisodeLines.Of(kept.Value)).ToList();
        var notSent = checkIns.Where(EpisodeLines.IsNotSent).Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        var entries = await store.All<TimelineEntry>(partition, DocumentTypes.Entry, cancel);
        return
        [
            .. TimelineLine.InOrder(
            [
                .. checkIns,
                .. entries.Where(entry => !EpisodeLines.Repeats(entry.Value, notSent)).Select(entry => EntryLines.Of(entry.Id, entry.Value)),
                .. (await store.All<Survey>(partition, DocumentTypes.Survey, cancel)).SelectMany(kept => SurveyLines.Of(kept.Value)),
                .. (await store.All<OutgoingMessage>(partition, DocumentTypes.Message, cancel)).SelectMany(kept => MessageLines.Of(kept.Value)),
                .. (await store.All<InboundRecord>(partition, DocumentTypes.InboundText, cancel)).Select(kept => MessageLines.Of(kept.Value)),
                .. (await store.All<Alert>(partition, DocumentTypes.Alert, cancel)).Select(kept => ProcessLines.Of(kept.Value)),
                .. (await store.All<Alert>(partition, DocumentTypes.ResolvedAlert, cancel)).Select(kept => ProcessLines.Of(kept.Value)),
                .. (await store.All<BoosterReview>(partition, DocumentTypes.Review, cancel)).Select(kept => ProcessLines.Of(kept.Value)),
                .. (await store.All<BoosterReview>(partition, DocumentTypes.DecidedReview, cancel)).Select(kept => ProcessLines.Of(kept.Value)),
            ]),
        ];
    }
}
