using System.ComponentModel.DataAnnotations;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>The account that carries emails. Section <c>SendGrid</c>; the key of its webhook is one of the door settings.</summary>
public sealed class SendGridSettings
{
    public const string Section = "SendGrid";

    /// <summary>A key that may send mail and nothing else. Setting <c>SendGrid__ApiKey</c>.</summary>
    [Required]
    public string ApiKey { get; set; } = "";

    /// <summary>The sender: an address of an authenticated domain. Setting <c>SendGrid__FromAddress</c>.</summary>
    [Required]
    [EmailAddress]
    public string FromAddress { get; set; } = "";
}
