using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>
/// Which patient has a number. An entry is reserved before the patient is committed and released after; it counts only if
/// the patient's record agrees, and one that nobody stands behind may be taken after a while.
/// </summary>
public sealed class PhoneDirectory(IRecordStore store, PatientTransactions patients, TimeProvider time)
{
    private const string EntryId = "entry";

    // Architecture: an orphan over 10 minutes old may be taken.
    private static readonly TimeSpan OrphanAfter = TimeSpan.FromMinutes(10);

    /// <summary>The patient the directory names; the caller checks that the record agrees.</summary>
    public async Task<PatientId?> PatientOf(PhoneNumber phone, CancellationToken cancel) =>
        await store.Read(Key(phone), cancel) is { } stored ? RecordJson.Read<Reservation>(stored.Document.Body).PatientId : null;

    /// <summary>The patient whose number it is, on both records; null when it is nobody's.</summary>
    public async Task<PatientId?> HolderOf(PhoneNumber phone, CancellationToken cancel) =>
        await PatientOf(phone, cancel) is { } named && (await patients.Read(named.Value, cancel))?.Patient?.Phone == phone ? named : null;

    /// <summary>Reserves a number; false when it belongs to another patient, or is being taken by one.</summary>
    public async Task<bool> Reserve(PhoneNumber phone, PatientId patient, CancellationToken cancel)
    {
        var key = Key(phone);
        var now = time.GetUtcNow();
        var document = new Document(key, "phone", RecordJson.Write(new Reservation(patient, now)));
        if (await store.Read(key, cancel) is not { } taken)
        {
            // Lost against a simultaneous request of the same patient is no loss.
            return await Committed(key, new Write.Create(document), cancel) || await PatientOf(phone, cancel) == patient;
        }

        var entry = RecordJson.Read<Reservation>(taken.Document.Body);
        if (entry.PatientId == patient)
        {
            return true;
        }

        var holder = await patients.Read(entry.PatientId.Value, cancel);
        return (holder?.Patient?.Phone == phone ? await LeftBy(entry.PatientId, phone, cancel) : entry.At + OrphanAfter < now)
            && await Committed(key, new Write.Replace(document, taken.ETag), cancel);
    }

    // A discharged patient of whom nothing is open leaves the number to whoever has it now; what was found of it stays on their record.
    private Task<bool> LeftBy(PatientId patient, PhoneNumber phone, CancellationToken cancel) => patients.Change(
        patient.Value,
        transaction =>
        {
            if (transaction.Record is not { Patient: { } holder, OpenAlert: null, AfterCrisisId: null } || holder.Phone != phone || holder.StatusAt(transaction.Now) != PatientStatus.Discharged)
            {
                return Task.FromResult(false);
            }

            transaction.Record = transaction.Record with { Patient = holder.WithPhone(null) };
            transaction.Audit(Actors.System, "patient-changed", transaction.Partition, ("fields", "phone"));
            return Task.FromResult(true);
        },
        cancel);

    /// <summary>Gives a number back once the patient has another.</summary>
    public async Task Release(PhoneNumber phone, PatientId patient, CancellationToken cancel)
    {
        if (await store.Read(Key(phone), cancel) is { } stored && RecordJson.Read<Reservation>(stored.Document.Body).PatientId == patient)
        {
            await Committed(Key(phone), new Write.Delete(EntryId, stored.ETag), cancel);
        }
    }

    private async Task<bool> Committed(DocumentKey key, Write write, CancellationToken cancel) =>
        (await store.Commit(Container.Directory, key.Partition, [write], cancel)).Match(_ => true, _ => false);

    private static DocumentKey Key(PhoneNumber phone) => new(Container.Directory, $"phone:{phone.Value}", EntryId);

    private sealed record Reservation(PatientId PatientId, DateTimeOffset At);
}
