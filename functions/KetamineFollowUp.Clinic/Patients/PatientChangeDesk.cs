using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Changes of a patient after enrolment.</summary>
public sealed class PatientChangeDesk(PatientDesk desk, PhoneDirectory phones, ClinicSettings clinic)
{
    private const string How = "changed by staff";

    /// <summary>The same, changed by an integration.</summary>
    public Task<PatientChangeOutcome> Change(PatientId id, PatientPatch patch, CancellationToken cancel) => Change(id, patch, Actors.Integration, cancel);

    /// <summary>Applies the patch: a new number is reserved first, and the old one given back last.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="patch">What changes.</param>
    /// <param name="by">Who changes it: a member of staff, or <see cref="Actors.Integration"/>.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<PatientChangeOutcome> Change(PatientId id, PatientPatch patch, string by, CancellationToken cancel)
    {
        if (await desk.Read(id.Value, cancel) is not { Patient: { } known })
        {
            return new PatientChangeOutcome.UnknownPatient();
        }

        var phone = patch.Phone.Or(known.Phone);
        if (phone != known.Phone && !await phones.Reserve(phone, id, cancel))
        {
            return new PatientChangeOutcome.PhoneTaken();
        }

        PhoneNumber? left = null;
        var outcome = await desk.Change<PatientChangeOutcome>(
            id.Value,
            work =>
            {
                var before = work.Patient;
                left = before.Phone == phone ? null : before.Phone;
                return Change(work, before, patch, by, cancel);
            },
            cancel);

        // What was not taken, or is no longer used, is free for others.
        var unused = outcome is PatientChangeOutcome.Changed ? left : phone == known.Phone ? null : phone;
        if (unused is { } number)
        {
            await phones.Release(number, id, cancel);
        }

        return outcome;
    }

    private async Task<PatientChangeOutcome> Change(PatientWork work, Patient before, PatientPatch patch, string by, CancellationToken cancel)
    {
        var after = patch.Apply(before, work.Now);
        if (patch.PausedUntil is { IsGiven: true, Value: not null } && after.Status != PatientStatus.Paused)
        {
            return new PatientChangeOutcome.Invalid("pausedUntil", "is for the status paused only");
        }

        if (patch.Channel.IsGiven && ChannelRules.Faults(after).FirstOrDefault() is (not null, _) fault)
        {
            return new PatientChangeOutcome.Invalid(fault.Field, fault.Needed);
        }

        var changed = PatientPatch.Changed(before, after);
        if (changed.IsEmpty && before == after)
        {
            return new PatientChangeOutcome.Changed(before);
        }

        work.Record = work.Record with { Patient = after };
        work.Audit(by, "patient-changed", work.Partition, ("fields", string.Join(",", changed)));
        AddHistory(work, before.Consents, after.Consents, by);
        if (TextsBegin(before, after))
        {
            WelcomeText.Queue(work, clinic);
        }
        else if (MayBeWelcomed(before, after))
        {
            await WelcomeText.QueueKept(work, clinic, cancel);
        }

        TellProcesses(work, before, after);
        return new PatientChangeOutcome.Changed(after);
    }

    private static void AddHistory(PatientWork work, Consents before, Consents after, string by)
    {
        (string Consent, bool Before, bool After)[] consents =
        [
            ("sms", before.Sms, after.Sms), ("email", before.Email, after.Email), ("smsReply", before.SmsReply, after.SmsReply),
        ];
        foreach (var (consent, was, given) in consents.Where(consent => consent.Before != consent.After))
        {
            ConsentDesk.AddHistory(work, consent, given, How, by);
        }
    }

    // The first text after consent says who writes and how to stop.
    private static bool TextsBegin(Patient before, Patient after) =>
        (after.Consents.Sms && !before.Consents.Sms) || (before.OptedOut && !after.OptedOut);

    // Followed again, now or from the end of the pause on.
    private static bool MayBeWelcomed(Patient before, Patient after) =>
        (before.Status, before.PausedUntil) != (after.Status, after.PausedUntil)
        && (after.Status == PatientStatus.Active || after.PausedUntil is not null);

    private static void TellProcesses(PatientWork work, Patient before, Patient after)
    {
        work.WakeEpisode();
        if (before.CanBeTexted && !after.CanBeTexted && work.Record.OpenAlert is { } alert)
        {
            // Whoever has the alert in hand must phone.
            work.Signal<AlertSignal>(alert.AlertId, new AlertSignal.OptedOut(work.Now));
        }
    }
}

/// <summary>What became of a change.</summary>
public abstract record PatientChangeOutcome
{
    private PatientChangeOutcome()
    {
    }

    public sealed record Changed(Patient Patient) : PatientChangeOutcome;

    public sealed record UnknownPatient : PatientChangeOutcome;

    /// <summary>The number belongs to another patient.</summary>
    public sealed record PhoneTaken : PatientChangeOutcome;

    /// <summary>The change contradicts what is on record.</summary>
    public sealed record Invalid(string Field, string Fault) : PatientChangeOutcome;

    public T Match<T>(Func<Patient, T> changed, Func<T> unknownPatient, Func<T> phoneTaken, Func<Invalid, T> invalid) => this switch
    {
        Changed c => changed(c.Patient),
        UnknownPatient => unknownPatient(),
        PhoneTaken => phoneTaken(),
        Invalid i => invalid(i),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
