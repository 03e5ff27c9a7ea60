using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient to be enrolled.</summary>
/// <param name="Patient">As the clinic sent them.</param>
/// <param name="Baseline">Forms taken before the first session.</param>
/// <param name="RequestHash">SHA-256 of the request: the same one again is recognised.</param>
public sealed record Enrollment(Patient Patient, ImmutableArray<Reading> Baseline, string RequestHash)
{
    /// <summary>The filled-in forms behind the baseline, for the record of their answers.</summary>
    public ImmutableArray<FilledForm> Forms { get; init; } = [];

    /// <summary>Who enrolls: a member of staff, or <see cref="Actors.Integration"/>.</summary>
    public string By { get; init; } = Actors.Integration;
}

/// <summary>Enrolls patients.</summary>
public sealed class EnrollPatient(PatientTransactions transactions, PhoneDirectory phones, NewPhones numbers, RecordReading readings, AlertProcessor alerts, ProtocolCatalog protocols, ClinicSettings clinic)
{
    /// <summary>Reserves the number, then writes patient, consents, baseline and first text at once.</summary>
    public async Task<EnrollmentOutcome> Enroll(Enrollment enrollment, CancellationToken cancel)
    {
        var patient = enrollment.Patient;
        if (await transactions.Read(patient.PatientId.Value, cancel) is { Patient: not null } known)
        {
            return Known(known, enrollment);
        }

        if (await Refused(patient, cancel) is { } refused)
        {
            return refused;
        }

        return await transactions.Change<EnrollmentOutcome>(
            patient.PatientId.Value,
            async transaction =>
            {
                if (transaction.Record.Patient is not null)
                {
                    return Known(transaction.Record, enrollment);
                }

                await Write(transaction, enrollment, cancel);
                return new EnrollmentOutcome.Enrolled(transaction.Patient);
            },
            cancel);
    }

    // What speaks against the numbers of a new patient; else theirs is reserved. Who is enrolled already keeps what was taken then.
    private async Task<EnrollmentOutcome?> Refused(Patient patient, CancellationToken cancel)
    {
        if (patient.EmergencyContact is { } contact && !UsPhone.IsOne(contact.Phone))
        {
            return new EnrollmentOutcome.NotUsNumber("emergencyContact.phone");
        }

        return patient.Phone is not { } phone ? new EnrollmentOutcome.NotUsNumber("phone") : await numbers.Problem(phone, cancel) switch
        {
            PhoneProblem.NotUs when await phones.HolderOf(phone, cancel) is not null => new EnrollmentOutcome.PhoneTaken(),
            PhoneProblem.NotUs => new EnrollmentOutcome.NotUsNumber("phone"),
            PhoneProblem.OnRoster => new EnrollmentOutcome.PhoneOnRoster(),
            null => await phones.Reserve(phone, patient.PatientId, cancel) ? null : new EnrollmentOutcome.PhoneTaken(),
        };
    }

    private async Task Write(PatientTransaction transaction, Enrollment enrollment, CancellationToken cancel)
    {
        transaction.Record = transaction.Record with { Patient = enrollment.Patient with { EnrolledAt = transaction.Now }, EnrolmentHash = enrollment.RequestHash };
        transaction.Audit(enrollment.By, "patient-enrolled", transaction.Partition);
        ConsentChanges.AddFirst(transaction, enrollment.By);
        foreach (var form in enrollment.Forms)
        {
            RecordForm.AddAnswers(transaction, form);
        }

        var found = new List<(Reading Form, ImmutableArray<Finding> Findings)>();
        foreach (var reading in enrollment.Baseline)
        {
            var items = enrollment.Forms.FirstOrDefault(form => form.Source == reading.Source && form.Instrument.Id == reading.Instrument)?.Values;
            found.Add((reading, await readings.Keep(transaction, reading, items, cancel)));
        }

        // Judged when all are known: which safety answer is the newest does not depend on their order in the request.
        var zone = clinic.ZoneForWords(enrollment.Patient);
        await alerts.Raise(
            transaction,
            [.. found.SelectMany(one => HistoryRule.Judge(one.Findings, FormOrigin.Baseline, one.Form.TakenAt, transaction.Record.SafetyKnown, transaction.Now, zone))],
            screenSurveyId: null,
            cancel);
        foreach (var form in found.Where(one => !one.Findings.IsEmpty).Select(one => one.Form))
        {
            transaction.Record = transaction.Record.WithFormBehindAlert(RecordIds.Score(form.Source, form.Instrument));
        }

        WelcomeText.Queue(transaction, clinic);
        AskBaseline(transaction, enrollment);
    }

    private void AskBaseline(PatientTransaction transaction, Enrollment enrollment)
    {
        var (patient, protocol) = (transaction.Patient, protocols.Current);
        if (protocol.Baseline.IsEmpty || enrollment.Baseline.Any(form => form.Instrument == protocol.PlanOf(patient.Indication).Full[0]))
        {
            return;
        }

        var episode = Baseline.Start(EpisodeId.Baseline(patient.PatientId), patient, protocol, transaction.Record.LastScreenedAt, clinic.ZoneForWords(patient), transaction.Now);
        transaction.Put(DocumentTypes.Episode, episode.EpisodeId.Value, episode, dueAt: transaction.Now);
        transaction.Record = transaction.Record with { EpisodeId = episode.EpisodeId };
    }

    private static EnrollmentOutcome Known(PatientRecord record, Enrollment enrollment) => record.EnrolmentHash == enrollment.RequestHash
        ? new EnrollmentOutcome.Repeated(record.Patient!)
        : new EnrollmentOutcome.IdTaken();
}

/// <summary>What became of an enrollment.</summary>
public abstract record EnrollmentOutcome
{
    private EnrollmentOutcome()
    {
    }

    public sealed record Enrolled(Patient Patient) : EnrollmentOutcome;

    /// <summary>The same request was made before.</summary>
    public sealed record Repeated(Patient Patient) : EnrollmentOutcome;

    /// <summary>The id belongs to a patient enrolled otherwise.</summary>
    public sealed record IdTaken : EnrollmentOutcome;

    /// <summary>The number belongs to another patient.</summary>
    public sealed record PhoneTaken : EnrollmentOutcome;

    /// <summary>The number belongs to somebody on the roster: their texts take alerts, a patient's are answers.</summary>
    public sealed record PhoneOnRoster : EnrollmentOutcome;

    /// <summary>A number is not one of those that new input may have.</summary>
    /// <param name="Field">The contract's field.</param>
    public sealed record NotUsNumber(string Field) : EnrollmentOutcome;

    public T Match<T>(
        Func<Patient, T> enrolled, Func<Patient, T> repeated, Func<T> idTaken, Func<T> phoneTaken, Func<T> phoneOnRoster, Func<string, T> notUsNumber) => this switch
        {
            Enrolled e => enrolled(e.Patient),
            Repeated r => repeated(r.Patient),
            IdTaken => idTaken(),
            PhoneTaken => phoneTaken(),
            PhoneOnRoster => phoneOnRoster(),
            NotUsNumber n => notUsNumber(n.Field),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
