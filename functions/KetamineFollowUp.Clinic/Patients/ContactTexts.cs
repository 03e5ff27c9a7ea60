using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What the fields about reaching a patient hold, as the API takes it.</summary>
internal static class ContactTexts
{
    public static string? Phone(FormBody form, string name) => form.Written(name) is { } text ? PhoneText.Normalize(text) : null;

    public static ConsentFields Consents(FormBody form) =>
        new(form.IsTicked("consents.sms"), form.IsTicked("consents.email"), form.IsTicked("consents.smsReply"));

    /// <summary>The emergency contact; null when both its fields are blank.</summary>
    public static EmergencyContactFields? EmergencyContact(FormBody form) => (form.Written("emergencyContact.name"), Phone(form, "emergencyContact.phone")) switch
    {
        (null, null) => null,
        var (name, phone) => new EmergencyContactFields(name, phone, form.IsTicked("emergencyContact.consented")),
    };
}
