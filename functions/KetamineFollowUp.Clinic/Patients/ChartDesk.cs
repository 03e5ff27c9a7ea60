using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What staff write into a patient's record: notes, the safety plan, medication changes, holds on boosters. False: there is no such patient.</summary>
public sealed class ChartDesk(IRecordStore store, PatientDesk desk)
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
        async work =>
        {
            if (once is not null && await work.Find<OnceOnly>(RecordIds.Once(once), cancel) is not null)
            {
                return;
            }

            var entry = Add(work, "note", "recorded", by, new JsonObject { ["text"] = text });
            work.Audit(by.Value, "note-added", entry);
            if (once is not null)
            {
                work.Put(DocumentTypes.Once, RecordIds.Once(once), new OnceOnly(entry), expiresAt: work.Now + KeepOnce);
            }
        },
        cancel);

    /// <summary>Writes the safety plan anew. What it said before stays in the timeline; the same again changes nothing.</summary>
    public Task<bool> SetSafetyPlan(PatientId patient, string text, StaffId by, CancellationToken cancel) => Write(
        patient,
        async work =>
        {
            if ((await work.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel))?.Text == text)
            {
                return;
            }

            work.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, new SafetyPlan(text, by, work.Now));
            work.Audit(by.Value, "safety-plan-written", Add(work, "note", "recorded", by, new JsonObject { ["about"] = DocumentTypes.SafetyPlan, ["text"] = text }));
        },
        cancel);

    /// <summary>The safety plan as it now is; null when there is none.</summary>
    public async Task<SafetyPlan?> SafetyPlanOf(PatientId patient, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, patient.Value, RecordIds.SafetyPlan), cancel) is { } stored ? RecordJson.Read<SafetyPlan>(stored.Document.Body) : null;

    /// <summary>Records a medication change; the same one again changes nothing.</summary>
    public Task<bool> AddMedicationChange(PatientId patient, KnownMedicationChange change, StaffId by, CancellationToken cancel) => Write(
        patient,
        work =>
        {
            if (work.Record.MedicationChanges.Contains(change))
            {
                return;
            }

            work.Record = work.Record.WithMedicationChange(change);
            work.Audit(by.Value, "medication-change-recorded", Add(work, "medication-change", "recorded", by, new JsonObject { ["what"] = change.What }, change.At));
            work.WakeEpisode();
        },
        cancel);

    /// <summary>Puts a hold on boosters, or lifts it; what is so already changes nothing.</summary>
    public Task<bool> SetHold(PatientId patient, HoldKind kind, bool active, StaffId by, string? note, CancellationToken cancel) => Write(
        patient,
        work =>
        {
            var holds = work.Record.Holds;
            if (holds.GetValueOrDefault(kind) is var known && (active ? known?.By == by && known.Note == note : known is null))
            {
                return;
            }

            work.Record = work.Record with { CourseChanged = true, Holds = active ? holds.SetItem(kind, new RecordedHold(kind, work.Now, by, note)) : holds.Remove(kind) };
            Add(work, "hold", active ? "active" : "lifted", by, new JsonObject { ["hold"] = Entries.Name(kind), ["note"] = note });
            work.Audit(by.Value, active ? "hold-set" : "hold-lifted", Entries.Name(kind));
            work.WakeEpisode();
        },
        cancel);

    private Task<bool> Write(PatientId patient, Action<PatientWork> write, CancellationToken cancel) => Write(
        patient,
        work =>
        {
            write(work);
            return Task.CompletedTask;
        },
        cancel);

    private Task<bool> Write(PatientId patient, Func<PatientWork, Task> write, CancellationToken cancel) => desk.Change(
        patient.Value,
        async work =>
        {
            var exists = work.Record.Patient is not null;
            if (exists)
            {
                await write(work);
            }

            return exists;
        },
        cancel);

    private static string Add(PatientWork work, string kind, string state, StaffId by, JsonObject data, DateTimeOffset? at = null)
    {
        var id = RecordIds.Entry(work.Record.NextSequence);
        data["id"] = id;
        data["state"] = state;
        data["by"] = by.Value;
        work.AddEntry(kind, data, at);
        return id;
    }

    /// <summary>A request that has been done.</summary>
    private sealed record OnceOnly(string Entry);
}
