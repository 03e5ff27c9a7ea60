using System.ComponentModel.DataAnnotations;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>
/// The account that carries texts and calls. Section <c>Twilio</c>; its auth token is one of the door settings, because it also signs
/// webhooks, and so is the number that calls come from, because the ladder asks whether there is one.
/// </summary>
public sealed class TwilioSettings
{
    public const string Section = "Twilio";

    /// <summary>The account: <c>AC</c> and 32 hexadecimal digits. Setting <c>Twilio__AccountSid</c>.</summary>
    [Required]
    [RegularExpression("AC[0-9a-fA-F]{32}")]
    public string AccountSid { get; set; } = "";

    /// <summary>The messaging service that chooses the sending number: <c>MG</c> and 32 hexadecimal digits. Setting <c>Twilio__MessagingServiceSid</c>.</summary>
    [Required]
    [RegularExpression("MG[0-9a-fA-F]{32}")]
    public string MessagingServiceSid { get; set; } = "";
}
