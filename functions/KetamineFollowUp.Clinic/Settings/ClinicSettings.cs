using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Settings;

/// <summary>The clinic as patients and staff know it. Section <c>Clinic</c>.</summary>
public sealed class ClinicSettings
{
    public const string Section = "Clinic";

    /// <summary>The name in texts and emails, 1 to 40 characters. It must not tell what is treated.</summary>
    [Required]
    [StringLength(40, MinimumLength = 1)]
    public string Name { get; set; } = "";

    /// <summary>The number that patients dial, as it is written in texts, 3 to 20 characters.</summary>
    [Required]
    [StringLength(20, MinimumLength = 3)]
    public string Phone { get; set; } = "";

    /// <summary>The IANA zone of rosters and working days.</summary>
    [Required]
    public string TimeZone
    {
        get => Zone.Value;
        set => Zone = IanaZone.OnRecord(value ?? "");
    }

    /// <summary>The zone that <see cref="TimeZone"/> names. An app whose setting names none does not start.</summary>
    public IanaZone Zone { get; private set; }

    /// <summary>
    /// The clock for the words about a patient: theirs, or the clinic's while theirs is not known, because a finding and the
    /// page on which the zone is corrected must not wait for it. Nothing is scheduled or sent by it.
    /// </summary>
    public IanaZone ZoneForWords(Patient patient) => patient.TimeZone.IsKnown ? patient.TimeZone : Zone;
}

/// <summary>Where the world finds this deployment, and the keys that sign links and staff forms.</summary>
public sealed class DeploymentSettings
{
    /// <summary>What each property is called where settings are set. They have no section in common.</summary>
    public static ImmutableDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        [nameof(PublicBaseUrl)] = "PublicBaseUrl",
        [nameof(TwilioAuthToken)] = "Twilio__AuthToken",
        [nameof(TwilioAccountSid)] = "Twilio__AccountSid",
        [nameof(TwilioVoiceFrom)] = "Twilio__VoiceFrom",
        [nameof(SendGridWebhookPublicKey)] = "SendGrid__WebhookPublicKey",
        [nameof(LinkKey)] = "Links__Key",
        [nameof(LinkKeyVersion)] = "Links__KeyVersion",
        [nameof(StaffKey)] = "Staff__Key",
        [nameof(AuditKey)] = "Audit__Key",
        [nameof(AuditKeyBefore)] = "Audit__KeyBefore",
    }.ToImmutableDictionary();

    /// <summary>Absolute http(s) URL without a trailing slash. Signatures are checked against it and links begin with it. Setting <c>PublicBaseUrl</c>.</summary>
    [Required]
    [Url]
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>Twilio's auth token: it signs the webhooks. Setting <c>Twilio__AuthToken</c>.</summary>
    [Required]
    public string TwilioAuthToken { get; set; } = "";

    /// <summary>The account whose webhooks are taken: <c>AC</c> and 32 hexadecimal digits. Empty: any account that signs with the token. Setting <c>Twilio__AccountSid</c>.</summary>
    public string TwilioAccountSid { get; set; } = "";

    /// <summary>
    /// The number that pages by phone call come from, a number of the account with its country code, such as +12025550100.
    /// Empty: the clinic calls nobody. Setting <c>Twilio__VoiceFrom</c>.
    /// </summary>
    [RegularExpression(@"\+[1-9][0-9]{7,14}", ErrorMessage = "must be a phone number with its country code, such as +12025550100, or empty")]
    public string TwilioVoiceFrom { get; set; } = "";

    /// <summary>The clinic can page by phone call.</summary>
    public bool CallsAreOn => TwilioVoiceFrom.Length > 0;

    /// <summary>SendGrid's webhook verification key, base64 SPKI; empty: event batches are refused. Setting <c>SendGrid__WebhookPublicKey</c>.</summary>
    public string SendGridWebhookPublicKey { get; set; } = "";

    /// <summary>Signs patient links; at least 16 characters. Setting <c>Links__Key</c>.</summary>
    [Required]
    [MinLength(16)]
    public string LinkKey { get; set; } = "";

    /// <summary>Version of <see cref="LinkKey"/>, from 1; changes with it. Setting <c>Links__KeyVersion</c>.</summary>
    [Range(1, 9999)]
    public int LinkKeyVersion { get; set; } = 1;

    /// <summary>Signs staff forms; at least 16 characters. A change refuses the forms that are open at that moment. Setting <c>Staff__Key</c>.</summary>
    [Required]
    [MinLength(16)]
    public string StaffKey { get; set; } = "";

    /// <summary>Makes the hashes of audit entries; at least 16 characters. Setting <c>Audit__Key</c>.</summary>
    [Required]
    [MinLength(16)]
    public string AuditKey { get; set; } = "";

    /// <summary>Earlier audit keys, separated by blanks: entries made with them are still recognised. Empty: there were none. Setting <c>Audit__KeyBefore</c>.</summary>
    public string AuditKeyBefore { get; set; } = "";

    /// <summary>The keys of the audit trail.</summary>
    public AuditKeys AuditKeys() => new(AuditKey, AuditKeyBefore);

    /// <summary>Where the provider asks what a call says.</summary>
    public Uri CallScript(string messageId) => new($"{PublicBaseUrl}/webhooks/twilio/voice/{Uri.EscapeDataString(messageId)}");

    /// <summary>Where the key that was pressed in a call goes.</summary>
    public Uri CallKeys(string messageId) => new($"{CallScript(messageId).AbsoluteUri}/digits");

    /// <summary>Where the delivery of a text, or the end of a call, is reported.</summary>
    public Uri StatusCallback(string messageId) => new($"{PublicBaseUrl}/webhooks/twilio/status/{Uri.EscapeDataString(messageId)}");
}
