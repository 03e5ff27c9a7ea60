using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>An alert with what whoever is woken by it needs.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Record">Whose it is.</param>
/// <param name="Lines">The last days of a patient, the newest first.</param>
/// <param name="Texts">The latest texts of an unknown number, the newest first.</param>
public sealed record AlertFile(Alert Alert, PatientRecord Record, IReadOnlyList<TimelineLine> Lines, IReadOnlyList<InboundRecord> Texts);

/// <summary>Gathers what an alert's page shows.</summary>
public sealed class AlertFiles(WaitingLists lists, PatientDesk patients, TimelineDesk timelines, IRecordStore store, TimeProvider time)
{
    private const int MostTexts = 200;
    private const int TextsShown = 20;
    private static readonly TimeSpan DaysShown = TimeSpan.FromDays(7);

    internal async Task<AlertFile?> Find(string alertId, CancellationToken cancel)
    {
        var partition = RecordIds.Partition(alertId);
        if (await lists.Alert(alertId, cancel) is not { } alert || await patients.Read(partition, cancel) is not { } record)
        {
            return null;
        }

        return record.Patient is { } patient
            ? new AlertFile(alert, record, Recent(await timelines.Read(patient.PatientId, cancel) ?? []), [])
            : new AlertFile(alert, record, [], await Texts(partition, cancel));
    }

    private List<TimelineLine> Recent(IReadOnlyList<TimelineLine> lines)
    {
        var now = time.GetUtcNow();
        return [.. lines.Where(line => line.At > now - DaysShown && line.At <= now).Reverse()];
    }

    private async Task<IReadOnlyList<InboundRecord>> Texts(string partition, CancellationToken cancel) =>
    [
        .. (await store.Query(Container.Care, partition, DocumentTypes.InboundText, afterId: null, MostTexts, cancel))
            .Select(stored => RecordJson.Read<InboundRecord>(stored.Document.Body)).OrderByDescending(text => text.At).Take(TextsShown),
    ];
}
