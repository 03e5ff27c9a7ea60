using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What a follow-up channel needs before it may be chosen. A consent may be withdrawn later all the same: then nothing is sent.</summary>
public static class ChannelRules
{
    /// <summary>The contract's fields that speak against the patient's channel, each with what is needed.</summary>
    public static IEnumerable<(string Field, string Needed)> Faults(Patient patient) => patient.Channel switch
    {
        FollowUpChannel.SmsReply => [.. Needs(patient.Consents.Sms, "consents.sms", "sms-reply"), .. Needs(patient.Consents.SmsReply, "consents.smsReply", "sms-reply")],
        FollowUpChannel.SmsLink => Needs(patient.Consents.Sms, "consents.sms", "sms-link"),
        FollowUpChannel.EmailLink =>
        [
            .. Needs(patient.Consents.Email, "consents.email", "email-link"),
            .. patient.Email is null ? [("email", "is required for the channel email-link")] : Array.Empty<(string, string)>(),
        ],
    };

    private static IEnumerable<(string Field, string Needed)> Needs(bool given, string field, string channel) =>
        given ? [] : [(field, $"must be true for the channel {channel}")];
}
