using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>
/// Settings whose value is the text of a reference, such as <c>@Microsoft.KeyVault(…)</c>: where the platform cannot resolve one, it hands
/// that text through, and who knows the names in it would know the key.
/// </summary>
internal static class UnresolvedReferences
{
    private const string Mark = "@Microsoft.";

    // The platform gives each setting a second time under this prefix.
    private const string Copy = "APPSETTING_";

    /// <summary>Adds a fault for every such setting, whether the app reads it or not.</summary>
    public static void Check(IConfiguration configuration, SettingFaults faults)
    {
        foreach (var (key, value) in configuration.AsEnumerable().OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            if (!key.StartsWith(Copy, StringComparison.OrdinalIgnoreCase) && IsReference(value ?? ""))
            {
                faults.Add(
                    key.Replace(":", "__", StringComparison.Ordinal),
                    "is a reference that the platform has not resolved: check that the secret exists and that the app's identity may read it");
            }
        }
    }

    private static bool IsReference(string value) => Visible(value).StartsWith(Mark, StringComparison.OrdinalIgnoreCase);

    // What can stand before a pasted value without being seen.
    private static ReadOnlySpan<char> Visible(string value)
    {
        var start = 0;
        while (start < value.Length && (char.IsWhiteSpace(value[start]) || value[start] is '"' or '\'' || CharUnicodeInfo.GetUnicodeCategory(value[start]) is UnicodeCategory.Control or UnicodeCategory.Format))
        {
            start++;
        }

        return value.AsSpan(start);
    }
}
