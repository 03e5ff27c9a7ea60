using System.Text.RegularExpressions;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>The number behind a sender that the provider gives with its channel: <c>whatsapp:+12025550123</c>, <c>rcs:+12025550123</c>.</summary>
public static partial class SenderNumber
{
    /// <summary>The number; the sender itself where it is no such address.</summary>
    public static string Of(string sender) => Prefixed().Match(sender) is { Success: true } match ? match.Groups["number"].Value : sender;

    [GeneratedRegex(@"^[A-Za-z]+:\s*(?<number>\+[0-9]{8,15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
