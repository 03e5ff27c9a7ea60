using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The fields about how a patient is reached, the same for enrolling and for changing.</summary>
internal static class ContactFields
{
    // The product is for US numbers; whoever lives elsewhere keeps the zone on record.
    private static readonly ImmutableArray<(string Zone, string Label)> Zones =
    [
        ("America/New_York", "Eastern"), ("America/Chicago", "Central"), ("America/Denver", "Mountain"), ("America/Phoenix", "Arizona"),
        ("America/Los_Angeles", "Pacific"), ("America/Anchorage", "Alaska"), ("Pacific/Honolulu", "Hawaii"), ("America/Puerto_Rico", "Puerto Rico"),
    ];

    public static FormGroup Reaching(Patient? patient, string defaultZone) => new(
        "Reaching the patient",
        [
            new("phone", "Phone", FieldKind.Phone) { Value = patient?.Phone?.Value ?? "", Hint = "A US number, such as (202) 555-0123." },
            new("email", "Email", FieldKind.Email) { Value = patient?.Email?.Value ?? "", IsOptional = true },
            Zone(patient?.TimeZone.Value ?? defaultZone),
            new("language", "Language", FieldKind.Radios)
            {
                Value = patient is null ? "" : EnumNames.Name(patient.Language),
                Choices = FormTexts.Choices<Language>(StaffWords.Of),
            },
        ]);

    public static FormGroup Consents(Patient? patient) => new(
        "What the patient agreed to",
        [
            // After STOP the consent on record is an old one: only a tick that somebody makes now counts.
            patient is { OptedOut: true }
                ? Tick("consents.sms", "Texts: the patient has agreed anew, to another number than the one that stopped them", given: false)
                : Tick("consents.sms", "Texts", patient?.Consents.Sms),
            Tick("consents.smsReply", "Questions and answers inside texts", patient?.Consents.SmsReply),
            Tick("consents.email", "Email with a link", patient?.Consents.Email),
            new("channel", "How surveys reach the patient", FieldKind.Radios)
            {
                Value = patient is null ? "" : EnumNames.Name(patient.Channel),
                Choices = FormTexts.Choices<FollowUpChannel>(PatientWords.Of),
            },
        ]);

    public static FormGroup InAnEmergency(Patient? patient) => new(
        "In an emergency",
        [
            new("address", "Address for 911", FieldKind.Words) { Value = patient?.Address ?? "", IsOptional = true, Most = FieldLengths.Address },
            new("emergencyContact.name", "Name of the emergency contact", FieldKind.Line) { Value = patient?.EmergencyContact?.Name ?? "", IsOptional = true, Most = FieldLengths.Name },
            new("emergencyContact.phone", "Phone of the emergency contact", FieldKind.Phone) { Value = patient?.EmergencyContact?.Phone.Value ?? "", IsOptional = true },
            Tick("emergencyContact.consented", "The patient agreed that the emergency contact is called about them", patient?.EmergencyContact?.Consented),
        ]);

    private static FormField Tick(string name, string label, bool? given) => new(name, label, FieldKind.Tick) { Value = given == true ? FormField.Ticked : "" };

    private static FormField Zone(string current) => new("timeZone", "Time zone", FieldKind.Select)
    {
        Value = current,
        Choices = [.. Zones.Select(zone => (zone.Zone, zone.Label)), .. Zones.Any(zone => zone.Zone == current) ? [] : new[] { (current, current) }],
    };
}
