using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What staff write into a patient's record: notes, medication changes, holds on boosters. False: there is no such patient.</summary>
public sealed class ChartDesk(PatientDesk desk)
{
    /// <summary>Adds a note.</summary>
    public Task<bool> AddNote(PatientId patient, string text, StaffId by, CancellationToken cancel) => Write(
        patient,
        work => work.Audit(by.Value, "note-added", Add(work, "note", "recorded", by, new JsonObject { ["text"] = text })),
        cancel);

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

    /// <summary>Puts a hold on boosters, or lifts it.</summary>
    public Task<bool> SetHold(PatientId patient, HoldKind kind, bool active, StaffId by, string? note, CancellationToken cancel) => Write(
        patient,
        work =>
        {
            var holds = work.Record.Holds;
            work.Record = work.Record with { CourseChanged = true, Holds = active ? holds.SetItem(kind, new RecordedHold(kind, work.Now, by, note)) : holds.Remove(kind) };
            Add(work, "hold", active ? "active" : "lifted", by, new JsonObject { ["hold"] = Entries.Name(kind), ["note"] = note });
            work.Audit(by.Value, active ? "hold-set" : "hold-lifted", Entries.Name(kind));
            work.WakeEpisode();
        },
        cancel);

    private Task<bool> Write(PatientId patient, Action<PatientWork> write, CancellationToken cancel) => desk.Change(
        patient.Value,
        work =>
        {
            var exists = work.Record.Patient is not null;
            if (exists)
            {
                write(work);
            }

            return Task.FromResult(exists);
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
}
