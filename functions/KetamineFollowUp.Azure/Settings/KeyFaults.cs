using KetamineFollowUp.Clinic.Settings;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>What is wrong with the keys: published, used twice, or guessable. A fault names the setting and never the value.</summary>
internal static class KeyFaults
{
    private const string SendGridKey = $"{SendGridSettings.Section}__{nameof(SendGridSettings.ApiKey)}";
    private static readonly string TwilioToken = DeploymentSettings.Names[nameof(DeploymentSettings.TwilioAuthToken)];
    private static readonly string LinkKey = DeploymentSettings.Names[nameof(DeploymentSettings.LinkKey)];
    private static readonly string StaffKey = DeploymentSettings.Names[nameof(DeploymentSettings.StaffKey)];
    private static readonly string AuditKey = DeploymentSettings.Names[nameof(DeploymentSettings.AuditKey)];

    public static void Check(DeploymentSettings deployment, SendGridSettings sendGrid, SettingFaults faults)
    {
        (string Name, string Value)[] keys =
        [
            (TwilioToken, deployment.TwilioAuthToken), (SendGridKey, sendGrid.ApiKey?.Trim() ?? ""), (LinkKey, deployment.LinkKey), (StaffKey, deployment.StaffKey),
            (AuditKey, deployment.AuditKey),
        ];
        foreach (var (name, value) in keys)
        {
            faults.Unless(!PublishedKeys.Contain(value), name, "is a key of the sample settings, which anybody can read");
        }

        AddFault(TwilioToken, KeyStrength.FaultOfTwilioToken(deployment.TwilioAuthToken), faults);
        AddFault(LinkKey, KeyStrength.FaultOfKey(deployment.LinkKey), faults);
        AddFault(StaffKey, KeyStrength.FaultOfKey(deployment.StaffKey), faults);
        AddFault(AuditKey, KeyStrength.FaultOfKey(deployment.AuditKey), faults);
        foreach (var same in keys.Where(key => key.Value.Length > 0).GroupBy(key => Identity(key.Value)).Where(same => same.Count() > 1))
        {
            faults.Add(same.First().Name, $"has the same value as {string.Join(" and ", same.Skip(1).Select(key => key.Name))}");
        }
    }

    private static void AddFault(string name, string? fault, SettingFaults faults)
    {
        if (fault is not null)
        {
            faults.Add(name, fault);
        }
    }

    // The same bytes in another notation are the same key.
    private static string Identity(string key) => KeyBytes.Of(key) is { } bytes ? Convert.ToHexString(bytes) : key;
}
