using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Changes how the patient is reached: number, address, channel, consents.</summary>
internal sealed class ContactForm(ChangePatient changes) : PatientForm("contact", "Contact, channel and consents", "Change the record")
{
    private const int SeenDigits = 16;

    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        ContactFields.Reaching(request.Patient, request.Patient.TimeZone.Value), ContactFields.Consents(request.Patient), ContactFields.InAnEmergency(request.Patient)) with
    {
        Introduction = request.Patient.OptedOut
            ? ["The patient opted out by text (STOP). Texts stay off until they write START, or until a new number is recorded here."]
            : [],
        Seen = Seen(request.Patient),
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var patch = Patch(request, form, check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, request.Patient.PatientId, patch, by, check, cancel);
        }
    }

    internal override Task<bool> IsKept(PatientFormRequest request, FormBody form, CancellationToken cancel)
    {
        var check = new FieldCheck(request.Staff.Now);
        var patch = Patch(request, form, check);
        return Task.FromResult(check.Rejection is null && patch.Apply(request.Patient, request.Staff.Now) == request.Patient);
    }

    private static PatientPatch Patch(PatientFormRequest request, FormBody form, FieldCheck check) => new PatientPatchRequest(
        Channel: new(true, check.Choice<FollowUpChannel>(form, "channel")),
        Language: new(true, check.Choice<Language>(form, "language")),
        TimeZone: new(true, form.Written("timeZone")),
        Phone: new(true, ContactTexts.Phone(form, "phone")),
        Email: new(true, form.Written("email")),
        Consents: new(true, ConsentsOf(request.Patient, form)),
        Address: new(true, form.Written("address")),
        EmergencyContact: new(true, ContactTexts.EmergencyContact(form))).Read(check);

    // An empty box revokes what stood ticked; after STOP it stood empty and says nothing.
    private static ConsentFields ConsentsOf(Patient patient, FormBody form)
    {
        var ticked = ContactTexts.Consents(form);
        return patient.OptedOut && ticked.Sms != true ? ticked with { Sms = null } : ticked;
    }

    // Of what the fields show: a colleague's change of anything else is none of this form's business.
    private static string Seen(Patient p)
    {
        var shown = RecordJson.Write(new { p.Phone, p.Email, p.TimeZone, p.Language, p.Consents, p.Channel, p.Address, p.EmergencyContact });
        return Fingerprint.Of(shown, SeenDigits);
    }
}
