using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient to be enrolled.</summary>
/// <param name="Patient">As the clinic sent them.</param>
/// <param name="Baseline">Forms taken before the first session.</param>
/// <param name="RequestHash">SHA-256 of the request: the same one again is recognised.</param>
public sealed record Enrolment(Patient Patient, ImmutableArray<Reading> Baseline, string RequestHash)
{
    /// <summary>The filled-in forms behind the baseline, for the record of their answers.</summary>
    public ImmutableArray<FilledForm> Forms { get; init; } = [];

    /// <summary>Who enrols: a member of staff, or <see cref="Actors.Integration"/>.</summary>
    public string By { get; init; } = Actors.Integration;
}

/// <summary>Enrols patients.</summary>
public sealed class EnrolmentDesk(PatientDesk desk, PhoneDirectory phones, ReadingDesk readings, AlertProcessor alerts, ClinicSettings clinic)
{
    /// <summary>Reserves the number, then writes patient, consents, baseline and first text at once.</summary>
    public async Task<EnrolmentOutcome> Enrol(Enrolment enrolment, CancellationToken cancel)
    {
        var patient = enrolment.Patient;
        if (await desk.Read(patient.PatientId.Value, cancel) is { Patient: not null } known)
        {
            return Known(known, enrolment);
        }

        if (!await phones.Reserve(patient.Phone, patient.PatientId, cancel))
        {
            return new EnrolmentOutcome.PhoneTaken();
        }

        return await desk.Change<EnrolmentOutcome>(
            patient.PatientId.Value,
            async work =>
            {
                if (work.Record.Patient is not null)
                {
                    return Known(work.Record, enrolment);
                }

                await Write(work, enrolment, cancel);
                return new EnrolmentOutcome.Enrolled(work.Patient);
            },
            cancel);
    }

    private async Task Write(PatientWork work, Enrolment enrolment, CancellationToken cancel)
    {
        work.Record = work.Record with { Patient = enrolment.Patient with { EnrolledAt = work.Now }, EnrolmentHash = enrolment.RequestHash };
        work.Audit(enrolment.By, "patient-enrolled", work.Partition);
        ConsentDesk.AddFirst(work, enrolment.By);
        foreach (var form in enrolment.Forms)
        {
            FormDesk.AddAnswers(work, form);
        }

        var findings = new List<Finding>();
        foreach (var reading in enrolment.Baseline)
        {
            findings.AddRange(await readings.Keep(work, reading, cancel));
        }

        // Known at the clinic before enrolment: a person looks, nobody is woken.
        await alerts.Raise(work, [.. findings.Select(finding => finding with { Severity = Severity.Routine })], screenSurveyId: null, cancel);
        WelcomeText.Queue(work, clinic);
    }

    private static EnrolmentOutcome Known(PatientRecord record, Enrolment enrolment) => record.EnrolmentHash == enrolment.RequestHash
        ? new EnrolmentOutcome.Repeated(record.Patient!)
        : new EnrolmentOutcome.IdTaken();
}

/// <summary>What became of an enrolment.</summary>
public abstract record EnrolmentOutcome
{
    private EnrolmentOutcome()
    {
    }

    public sealed record Enrolled(Patient Patient) : EnrolmentOutcome;

    /// <summary>The same request was made before.</summary>
    public sealed record Repeated(Patient Patient) : EnrolmentOutcome;

    /// <summary>The id belongs to a patient enrolled otherwise.</summary>
    public sealed record IdTaken : EnrolmentOutcome;

    /// <summary>The number belongs to another patient.</summary>
    public sealed record PhoneTaken : EnrolmentOutcome;

    public T Match<T>(Func<Patient, T> enrolled, Func<Patient, T> repeated, Func<T> idTaken, Func<T> phoneTaken) => this switch
    {
        Enrolled e => enrolled(e.Patient),
        Repeated r => repeated(r.Patient),
        IdTaken => idTaken(),
        PhoneTaken => phoneTaken(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
