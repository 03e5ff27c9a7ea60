using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Azure.Tests.Providers;

/// <summary>Made-up accounts.</summary>
internal static class Accounts
{
    public static AppSettings Settings { get; } = new(
        SampleClinic.Settings,
        SampleClinic.Deployment,
        new TwilioSettings { AccountSid = "AC00000000000000000000000000000001", MessagingServiceSid = "MG00000000000000000000000000000001" },
        new SendGridSettings { ApiKey = "SG.test", FromAddress = "follow-up@clinic.example" },
        AuditHeads: null);
}
