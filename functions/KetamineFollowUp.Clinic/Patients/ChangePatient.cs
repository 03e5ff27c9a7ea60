using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Changes of a patient after enrollment.</summary>
public sealed class ChangePatient(PatientTransactions transactions, PhoneDirectory phones, NewPhones numbers, BandsBySex bands, ClinicSettings clinic)
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
        if (await transactions.Read(id.Value, cancel) is not { Patient: { } known })
        {
            return new PatientChangeOutcome.UnknownPatient();
        }

        var phone = patch.Phone.Or(known.Phone);
        if (await Refused(id, known, phone, patch, cancel) is { } refused)
        {
            return refused;
        }

        PhoneNumber? left = null;
        var outcome = await transactions.Change<PatientChangeOutcome>(
            id.Value,
            transaction =>
            {
                var before = transaction.Patient;
                left = before.Phone == phone ? null : before.Phone;
                return Change(transaction, before, patch, by, cancel);
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

    // What speaks against the numbers; else a new one is reserved.
    private async Task<PatientChangeOutcome?> Refused(PatientId id, Patient known, PhoneNumber? phone, PatientPatch patch, CancellationToken cancel)
    {
        if (patch.EmergencyContact is { IsGiven: true, Value.Phone: var contact } && contact != known.EmergencyContact?.Phone && !UsPhone.IsOne(contact))
        {
            return new PatientChangeOutcome.Invalid("emergencyContact.phone", $"must be {UsPhone.Allowed}");
        }

        if (phone == known.Phone || phone is not { } number)
        {
            return null;
        }

        return await numbers.Problem(number, cancel) switch
        {
            PhoneProblem.NotUs => new PatientChangeOutcome.Invalid("phone", $"must be {UsPhone.Allowed}"),
            PhoneProblem.OnRoster => new PatientChangeOutcome.PhoneOnRoster(),
            null => await phones.Reserve(number, id, cancel) ? null : new PatientChangeOutcome.PhoneTaken(),
        };
    }

    private async Task<PatientChangeOutcome> Change(PatientTransaction transaction, Patient before, PatientPatch patch, string by, CancellationToken cancel)
    {
        var after = patch.Apply(before, transaction.Now);
        if (patch.PausedUntilDate is not null && after.Status == PatientStatus.Paused && !(after.PausedUntil > transaction.Now))
        {
            return new PatientChangeOutcome.Invalid("pausedUntil", "must be in the future");
        }

        if ((patch.PausedUntilDate is not null || patch.PausedUntil is { IsGiven: true, Value: not null }) && after.Status != PatientStatus.Paused)
        {
            return new PatientChangeOutcome.Invalid("pausedUntil", "is for the status paused only");
        }

        if (after.Phone is null && after.Status != PatientStatus.Discharged)
        {
            return new PatientChangeOutcome.Invalid("phone", "is required until the patient is discharged");
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

        transaction.Record = transaction.Record with { Patient = after };
        transaction.Audit(by, "patient-changed", transaction.Partition, ("fields", string.Join(",", changed)));
        AddHistory(transaction, before.Consents, after.Consents, by);
        if (before.ContactCaution != after.ContactCaution)
        {
            ContactCautions.AddHistory(transaction, after.ContactCaution, $"recorded by {by}");
        }

        if (before.Death != after.Death)
        {
            ReportedDeaths.AddHistory(transaction, after.Death is { IsConfirmed: true } ? $"{by} confirmed that the patient has died." : $"{by} says that the patient has not died.");
        }

        await bands.Follow(transaction, before.ScreeningSex, cancel);
        if (TextsBegin(before, after))
        {
            await WelcomeText.QueueAnew(transaction, clinic, cancel);
        }
        else if (MayBeWelcomed(before, after))
        {
            await WelcomeText.QueueKept(transaction, clinic, cancel);
        }

        if (after.Status == PatientStatus.Discharged)
        {
            KnownIdeationNotes.End(transaction, by, "the patient was discharged");
        }

        TellProcesses(transaction, before, after);
        return new PatientChangeOutcome.Changed(after);
    }

    private static void AddHistory(PatientTransaction transaction, Consents before, Consents after, string by)
    {
        (ConsentKind Consent, bool Before, bool After)[] consents =
        [
            (ConsentKind.Sms, before.Sms, after.Sms), (ConsentKind.Email, before.Email, after.Email), (ConsentKind.SmsReply, before.SmsReply, after.SmsReply),
        ];
        foreach (var (consent, was, given) in consents.Where(consent => consent.Before != consent.After))
        {
            ConsentChanges.AddHistory(transaction, consent, given, How, by);
        }
    }

    // The first text after consent, and to each number, says who writes and how to stop.
    private static bool TextsBegin(Patient before, Patient after) =>
        (after.Consents.Sms && !before.Consents.Sms) || (before.OptedOut && !after.OptedOut) || before.Phone != after.Phone;

    // Followed again, now or from the end of the pause on.
    private static bool MayBeWelcomed(Patient before, Patient after) =>
        (before.Status, before.PausedUntil) != (after.Status, after.PausedUntil)
        && (after.Status == PatientStatus.Active || after.PausedUntil is not null);

    private static void TellProcesses(PatientTransaction transaction, Patient before, Patient after)
    {
        transaction.WakeEpisode();
        if (before.Indication != after.Indication && transaction.Record.EpisodeId is { } episode)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.IndicationChanged(transaction.Now));
        }

        if (before.CanBeTexted && !after.CanBeTexted && transaction.Record.OpenAlert is { } alert)
        {
            // Whoever has the alert in hand must phone.
            transaction.Signal<AlertSignal>(alert.AlertId, new AlertSignal.OptedOut(transaction.Now));
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

    /// <summary>The number belongs to somebody on the roster: their texts take alerts, a patient's are answers.</summary>
    public sealed record PhoneOnRoster : PatientChangeOutcome;

    /// <summary>The change contradicts what is on record.</summary>
    public sealed record Invalid(string Field, string Fault) : PatientChangeOutcome;

    public T Match<T>(Func<Patient, T> changed, Func<T> unknownPatient, Func<T> phoneTaken, Func<T> phoneOnRoster, Func<Invalid, T> invalid) => this switch
    {
        Changed c => changed(c.Patient),
        UnknownPatient => unknownPatient(),
        PhoneTaken => phoneTaken(),
        PhoneOnRoster => phoneOnRoster(),
        Invalid i => invalid(i),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
