using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Who the patient is and how to reach them, with numbers that can be tapped.</summary>
internal static class PatientCard
{
    public static Html Of(Patient patient, DateTimeOffset now) => Html.Of($"""
        <section class="box" aria-labelledby="patient-title">
        <h2 id="patient-title">{patient.PreferredName}</h2>
        <a class="call" href="tel:{patient.Phone.Value}">Call {patient.Phone.Value}</a>
        <dl>
        <dt>Texts</dt><dd>{Texts(patient)}</dd>
        <dt>Local time, language</dt><dd>{StaffTimes.Clock(now, patient.TimeZone)}, {Language(patient)}</dd>
        <dt>Emergency contact</dt><dd>{Contact(patient)}</dd>
        <dt>Address for 911</dt><dd>{patient.Address ?? "Not on record"}</dd>
        </dl>
        <p><a href="/clinic/patients/{patient.PatientId.Value}">The whole record of {patient.PatientId.Value}</a></p>
        </section>
        """);

    /// <summary>A number that no patient has; it stands on staff pages only.</summary>
    public static Html Of(UnknownNumber unknown) => Html.Of($"""
        <section class="box" aria-labelledby="patient-title">
        <h2 id="patient-title">Unknown number</h2>
        <a class="call" href="tel:{unknown.Phone}">Call {unknown.Phone}</a>
        <p>No patient has this number.</p>
        </section>
        """);

    private static string Texts(Patient patient) => patient switch
    {
        { OptedOut: true } => "Cannot be texted: opted out. Phone them.",
        { Consents.Sms: false } => "Cannot be texted: no consent. Phone them.",
        { CanBeTexted: false } => "Cannot be texted: the number fails. Find another.",
        _ => "Can be texted.",
    };

    private static string Language(Patient patient) => patient.Language switch
    {
        Domain.Messaging.Language.En => "English",
        Domain.Messaging.Language.Es => "Spanish",
    };

    private static Html Contact(Patient patient) => patient.EmergencyContact is { } contact
        ? Html.Of($"{contact.Name}, {PhoneLink.To(contact.Phone.Value)}")
        : Html.Of($"Not on record");
}
