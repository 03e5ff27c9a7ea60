using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What stands on record, and what staff do with it.</summary>
public sealed partial class Scene
{
    public async Task<PatientRecord> Record() => (await Clinic.Get<PatientTransactions>().Read(Patient.Value, CancellationToken.None))!;

    public async Task<Patient> PatientNow() => (await Record()).Patient!;

    /// <summary>The patient's latest booster review.</summary>
    public async Task<BoosterReview> Review()
    {
        var id = (await Record()).ReviewId?.Value;
        Assert.True(id is not null, "no review was opened");
        return await Document<BoosterReview>(id);
    }

    public async Task Decide(ReviewId reviewId, ReviewDecision decision)
    {
        var processor = Clinic.Get<ReviewProcessor>();
        await Clinic.Get<PatientTransactions>().Change(
            Patient.Value,
            async transaction =>
            {
                var outcome = ReviewProcess.RecordDecision(await transaction.Get<BoosterReview>(reviewId.Value, CancellationToken.None), decision, transaction.Now);
                await processor.Store(transaction, Assert.IsType<DecisionOutcome.Done>(outcome).Review, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        await Clinic.Settle();
    }

    public Task Hold(RecordedHold hold) => Clinic.Get<PatientTransactions>().Change(
        Patient.Value,
        transaction =>
        {
            transaction.Record = transaction.Record with { Holds = transaction.Record.Holds.SetItem(hold.Kind, hold) };
            return Task.FromResult(true);
        },
        CancellationToken.None);

    public async Task<Alert?> OpenAlert() =>
        (await Clinic.Get<PatientTransactions>().Read(Patient.Value, CancellationToken.None))?.OpenAlert is { } open ? await Document<Alert>(open.AlertId.Value) : null;

    public async Task<T> Document<T>(string id)
    {
        var stored = await Clinic.Get<IRecordStore>().Read(new DocumentKey(Container.Care, Patient.Value, id), CancellationToken.None);
        Assert.NotNull(stored);
        return RecordJson.Read<T>(stored.Document.Body);
    }

    /// <summary>What the patient wrote that waits for a person, in order.</summary>
    public async Task<string[]> UnreadTexts()
    {
        var stored = await Clinic.Get<IRecordStore>().Query(Container.Care, Patient.Value, DocumentTypes.Unread, null, 100, CancellationToken.None);
        return [.. stored.Select(document => RecordJson.Read<WaitingEntry>(document.Document.Body)).OrderBy(entry => entry.EntryId, StringComparer.Ordinal).Select(entry => entry.Text)];
    }

    /// <summary>What came in, as it stands on record.</summary>
    public async Task<IReadOnlyList<InboundRecord>> Inbound() =>
        [.. (await Clinic.Get<IRecordStore>().All<InboundRecord>(Patient.Value, DocumentTypes.InboundText, CancellationToken.None)).Select(text => text.Value)];

    /// <summary>Makes a document of the patient's one that cannot be read.</summary>
    public async Task Spoil(string id)
    {
        var store = Clinic.Get<IRecordStore>();
        var stored = (await store.Read(new DocumentKey(Container.Care, Patient.Value, id), CancellationToken.None))!;
        Write[] writes = [new Write.Replace(stored.Document with { Body = "[]" }, stored.ETag)];
        await store.Commit(Container.Care, Patient.Value, writes, CancellationToken.None);
    }

    public Task<AlertActionOutcome> Acknowledge(AlertId alertId, string by) => Act(transactions => transactions.Acknowledge(alertId, Staff(by), CancellationToken.None));

    public Task<AlertActionOutcome> Resolve(AlertId alertId, string by, Disposition disposition) =>
        Act(transactions => transactions.Resolve(alertId, Staff(by), disposition, null, CancellationToken.None));

    private async Task<AlertActionOutcome> Act(Func<AlertActions, Task<AlertActionOutcome>> act)
    {
        var outcome = await act(Clinic.Get<AlertActions>());
        await Clinic.Settle();
        return outcome;
    }

    private static Domain.Values.StaffId Staff(string id) => Domain.Values.StaffId.Parse(id);
}
