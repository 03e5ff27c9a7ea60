using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What staff write into a patient's record: notes, the safety plan, medication changes, holds on boosters. False: there is no such patient.</summary>
public sealed class PatientNotes(IRecordStore store, PatientTransactions transactions)
{
    // A form may stand open for a shift; a request that comes again later than this is a new one.
    private static readonly TimeSpan KeepOnce = TimeSpan.FromDays(1);

    /// <summary>Adds a note.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="text">The note.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="once">What tells a repeated request from a second note; null: every request is a note of its own.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<bool> AddNote(PatientId patient, string text, StaffId by, string? once, CancellationToken cancel) => Write(
        patient,
        async transaction =>
        {
            if (once is not null && await transaction.Find<OnceOnly>(RecordIds.Once(once), cancel) is not null)
            {
                return;
            }

            var entry = Add(transaction, "note", "recorded", by, new JsonObject { ["text"] = text });
            transaction.Audit(by.Value, "note-added", entry);
            if (once is not null)
            {
                transaction.Put(DocumentTypes.Once, RecordIds.Once(once), new OnceOnly(entry), expiresAt: transaction.Now + KeepOnce);
            }
        },
        cancel);

    /// <summary>Writes the safety plan anew. What it said before stays in the timeline; the same again changes nothing.</summary>
    public Task<bool> SetSafetyPlan(PatientId patient, string text, StaffId by, CancellationToken cancel) => Write(
        patient,
        async transaction =>
        {
            if ((await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel))?.Text == text)
            {
                return;
            }

            transaction.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, new SafetyPlan(text, by, transaction.Now));
            transaction.Audit(by.Value, "safety-plan-written", Add(transaction, "note", "recorded", by, new JsonObject { ["about"] = DocumentTypes.SafetyPlan, ["text"] = text }));
        },
        cancel);

    /// <summary>The safety plan as it now is; null when there is none.</summary>
    public async Task<SafetyPlan?> SafetyPlanOf(PatientId patient, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, patient.Value, RecordIds.SafetyPlan), cancel) is { } stored ? RecordJson.Read<SafetyPlan>(stored.Document.Body) : null;

    /// <summary>Records a medication change; the same one again changes nothing.</summary>
    public Task<bool> AddMedicationChange(PatientId patient, KnownMedicationChange change, StaffId by, CancellationToken cancel) => Write(
        patient,
        transaction =>
        {
            if (transaction.Record.MedicationChanges.Contains(change))
            {
                return;
            }

            transaction.Record = transaction.Record.WithMedicationChange(change);
            transaction.Audit(by.Value, "medication-change-recorded", Add(transaction, "medication-change", "recorded", by, new JsonObject { ["what"] = change.What }, change.At));
            transaction.WakeEpisode();
        },
        cancel);

    /// <summary>Puts a hold on boosters, or lifts it; what is so already changes nothing.</summary>
    public Task<bool> SetHold(PatientId patient, HoldKind kind, bool active, StaffId by, string? note, CancellationToken cancel) => Write(
        patient,
        transaction =>
        {
            var holds = transaction.Record.Holds;
            if (holds.GetValueOrDefault(kind) is var known && (active ? known?.By == by && known.Note == note : known is null))
            {
                return;
            }

            transaction.Record = transaction.Record with { CourseChanged = true, Holds = active ? holds.SetItem(kind, new RecordedHold(kind, transaction.Now, by, note)) : holds.Remove(kind) };
            Add(transaction, "hold", active ? "active" : "lifted", by, new JsonObject { ["hold"] = TimelineEntries.Name(kind), ["note"] = note });
            transaction.Audit(by.Value, active ? "hold-set" : "hold-lifted", TimelineEntries.Name(kind));
            transaction.WakeEpisode();
        },
        cancel);

    private Task<bool> Write(PatientId patient, Action<PatientTransaction> write, CancellationToken cancel) => Write(
        patient,
        transaction =>
        {
            write(transaction);
            return Task.CompletedTask;
        },
        cancel);

    private Task<bool> Write(PatientId patient, Func<PatientTransaction, Task> write, CancellationToken cancel) => transactions.Change(
        patient.Value,
        async transaction =>
        {
            var exists = transaction.Record.Patient is not null;
            if (exists)
            {
                await write(transaction);
            }

            return exists;
        },
        cancel);

    private static string Add(PatientTransaction transaction, string kind, string state, StaffId by, JsonObject data, DateTimeOffset? at = null)
    {
        var id = RecordIds.Entry(transaction.Record.NextSequence);
        data["id"] = id;
        data["state"] = state;
        data["by"] = by.Value;
        transaction.AddEntry(kind, data, at);
        return id;
    }

    /// <summary>A request that has been done.</summary>
    private sealed record OnceOnly(string Entry);
}
