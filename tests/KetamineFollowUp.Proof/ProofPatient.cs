using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof;

/// <summary>A patient treated for depression who answers by text, in New York.</summary>
internal static class ProofPatient
{
    public static Patient New(string id, string phone) => new()
    {
        PatientId = PatientId.Parse(id),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(phone),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };
}
