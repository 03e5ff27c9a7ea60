using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>POST /api/patients</c>.</summary>
public sealed record EnrollmentRequest(
    string PatientId,
    string PreferredName,
    string Phone,
    string TimeZone,
    Language Language,
    Indication Indication,
    FollowUpChannel Channel,
    ConsentFields Consents,
    string? Email = null,
    ImmutableArray<FormFields?>? Baseline = null,
    ScreeningSex? ScreeningSex = null,
    string? Address = null,
    EmergencyContactFields? EmergencyContact = null,
    bool? Veteran = null,
    ContactCaution? ContactCaution = null,
    int? MaintenanceIntervalDays = null,
    string? Goal = null)
{
    /// <summary>ASSUMPTION: more forms than this are a history, not a baseline. They also keep the batch within its limit.</summary>
    private const int MaxForms = 10;

    internal Enrollment? Read(FieldCheck check, InstrumentCatalog catalog)
    {
        var patient = Patient(check);
        foreach (var (field, needed) in ChannelRules.Faults(patient))
        {
            check.Fault(field, needed);
        }

        if (Forms(check, catalog) is not { } forms)
        {
            return null;
        }

        var readings = forms.Select(form => form.Score(ScreeningSex, SessionPhase.Induction));
        return new Enrollment(patient, [.. readings], Hash(forms)) { Forms = forms };
    }

    private Patient Patient(FieldCheck check) => new()
    {
        PatientId = check.Patient("patientId", PatientId),
        PreferredName = check.Line("preferredName", PreferredName, FieldLengths.Name),
        Phone = check.Phone("phone", Phone),
        Email = check.Email("email", Email),
        TimeZone = check.Zone("timeZone", TimeZone),
        Language = Language,
        Indication = Indication,
        Channel = Channel,
        Consents = Consents.Read(check),
        ScreeningSex = ScreeningSex,
        Address = check.OptionalText("address", Address, FieldLengths.Address),
        EmergencyContact = EmergencyContact?.Read(check),
        Veteran = Veteran,
        ContactCaution = ContactCaution ?? Domain.Patients.ContactCaution.None,
        MaintenanceIntervalDays = PatientPatchRequest.Interval(check, MaintenanceIntervalDays),
        Goal = PatientPatchRequest.GoalOf(check, Goal),
    };

    // The same form twice is one form; null beside a fault.
    private ImmutableArray<FilledForm>? Forms(FieldCheck check, InstrumentCatalog catalog)
    {
        var given = Baseline ?? [];
        if (given.Length > MaxForms)
        {
            check.Fault("baseline", $"must have at most {MaxForms} forms");
            return null;
        }

        var forms = given.Select((form, i) => check.Form($"baseline[{i}].", form ?? new FormFields(), catalog)).ToList();
        return check.Rejection is null ? [.. forms.OfType<FilledForm>().DistinctBy(form => (form.Instrument.Id, form.Source))] : null;
    }

    // Of what was understood, so that spelling, order and unknown fields make no difference.
    private string Hash(ImmutableArray<FilledForm> forms)
    {
        var canonical = JsonResponse.Text(this with { Baseline = null }) + string.Join(',', forms.Select(form => $"{form.Instrument.Id} {form.Source}"));
        return Fingerprint.Of(canonical);
    }
}

/// <summary>Consents, all of them said.</summary>
public sealed record ConsentFields(bool? Sms = null, bool? Email = null, bool? SmsReply = null)
{
    internal Consents Read(FieldCheck check) =>
        new(check.Required("consents.sms", Sms), check.Required("consents.email", Email), check.Required("consents.smsReply", SmsReply));
}

/// <summary>Whom to call.</summary>
public sealed record EmergencyContactFields(string? Name = null, string? Phone = null, bool? Consented = null)
{
    internal EmergencyContact Read(FieldCheck check) =>
        new(check.Line("emergencyContact.name", Name, FieldLengths.Name), check.Phone("emergencyContact.phone", Phone), Consented);
}
