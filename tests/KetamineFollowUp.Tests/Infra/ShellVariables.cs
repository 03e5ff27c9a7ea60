namespace KetamineFollowUp.Tests.Infra;

/// <summary>What the shell that deploys sets; the table of docs/deploy.md. Nobody's real values.</summary>
internal static class ShellVariables
{
    private static readonly Dictionary<string, string?> Required = new()
    {
        ["CLINIC_NAME"] = "Example Clinic",
        ["CLINIC_PHONE"] = "555-010-0100",
        ["CLINIC_TIME_ZONE"] = "America/Chicago",
        ["TWILIO_ACCOUNT_SID"] = "AC00000000000000000000000000000000",
        ["TWILIO_MESSAGING_SERVICE_SID"] = "MG00000000000000000000000000000000",
        ["SENDGRID_FROM_ADDRESS"] = "care@clinic.example",
        ["OPERATORS_GROUP_ID"] = "00000000-0000-0000-0000-000000000000",
        ["OPERATORS_IP_ADDRESSES"] = "203.0.113.10",
        ["OPERATORS_EMAILS"] = "operators@clinic.example",
        ["SIGN_IN_CLIENT_ID"] = "00000000-0000-0000-0000-000000000000",
    };

    private static readonly Dictionary<string, string?> Optional = new()
    {
        ["PUBLIC_BASE_URL"] = "https://checkin.clinic.example",
        ["TWILIO_VOICE_FROM"] = "+12025550100",
        ["SENDGRID_WEBHOOK_PUBLIC_KEY"] = "MFkw",
        ["LINK_KEY_VERSION"] = "2",
        ["OPERATORS_PHONES"] = "2025550100,2025550101",
        ["LOCK_RECORD"] = "true",
        ["BUDGET_START"] = "2026-12-01",
        ["BUDGET_MONTHLY"] = "500",
    };

    public static IEnumerable<string> RequiredNames => Required.Keys;

    /// <summary>Every variable.</summary>
    public static IReadOnlyDictionary<string, string?> All { get; } = Required.Concat(Optional).ToDictionary();

    /// <summary>Only what cannot be left out.</summary>
    public static IReadOnlyDictionary<string, string?> Fewest { get; } = Required.Concat(Optional.Keys.Select(name => KeyValuePair.Create(name, (string?)null))).ToDictionary();

    /// <summary>A shell in which none is set.</summary>
    public static IReadOnlyDictionary<string, string?> None { get; } = All.ToDictionary(entry => entry.Key, _ => (string?)null);
}
