using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>A patient as the clinic enrolled them, and what has become of their consents and channels.</summary>
public sealed record Patient
{
    /// <summary>The clinic's id. It never changes.</summary>
    public required PatientId PatientId { get; init; }

    /// <summary>What the patient wants to be called: texts greet with it, staff pages show it. Not the legal name.</summary>
    public required string PreferredName { get; init; }

    /// <summary>Where texts go, and the number by which an inbound text finds its patient; null: cleared after discharge, and free for others.</summary>
    /// <remarks>Not required: a number that was cleared is stored by leaving it out, and such a record must be read again.</remarks>
    public PhoneNumber? Phone { get; init; }

    /// <summary>
    /// The number is confirmed: since it became the patient's, a question of ours was answered from it with one of the answers that were asked for. Any other text
    /// does not confirm, least of all one that asks for something: whoever has got the number could write it. A new number, and the claim that it is the wrong one,
    /// start anew. False in records made before it was kept.
    /// </summary>
    public bool PhoneConfirmed { get; init; }

    /// <summary>Numbers they had of which something is on record. See <see cref="WithPhone"/>.</summary>
    public ImmutableArray<FormerNumber> FormerNumbers { get; init; } = [];

    /// <summary>Where emails go; null: none is known.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>IANA zone id.</summary>
    public required IanaZone TimeZone { get; init; }

    /// <summary>The language of every text, email and page for the patient. Inbound texts are screened in both.</summary>
    public required Language Language { get; init; }

    /// <summary>What the patient is treated for; it chooses the instruments.</summary>
    public required Indication Indication { get; init; }

    /// <summary>How surveys are to reach the patient, as far as the consents allow.</summary>
    public required FollowUpChannel Channel { get; init; }

    /// <summary>What the patient agreed to when last asked. A STOP since then is <see cref="OptedOut"/>.</summary>
    public required Consents Consents { get; init; }

    /// <summary>The patient revoked texts (STOP, or a send refused with 21610) and has not come back.</summary>
    public bool OptedOut { get; init; }

    /// <summary>Channels that permanently fail: bad number, mailbox bounce.</summary>
    public ImmutableHashSet<Channel> Undeliverable { get; init; } = [];

    /// <summary>For cut-offs that differ by sex; null: not recorded, the lower cut-off applies.</summary>
    public ScreeningSex? ScreeningSex { get; init; }

    /// <summary>The home address for a call to emergency services, as staff typed it; null: not recorded.</summary>
    public string? Address { get; init; }

    /// <summary>Whom staff may call; null: nobody recorded.</summary>
    public EmergencyContact? EmergencyContact { get; init; }

    /// <summary>Served in the armed forces: there is a crisis line of their own; null: not asked.</summary>
    public bool? Veteran { get; init; }

    /// <summary>What whoever contacts the patient must mind.</summary>
    public ContactCaution ContactCaution { get; init; } = ContactCaution.None;

    /// <summary>The report that they have died; null: none, or a person has rejected it.</summary>
    public ReportedDeath? Death { get; init; }

    /// <summary>The consent to disclose records of substance use treatment; null: never asked. See <see cref="Part2"/>.</summary>
    public Part2Consent? Part2Consent { get; init; }

    /// <summary>The days between maintenance sessions that the clinician has planned, from 1; null: none planned.</summary>
    public int? MaintenanceIntervalDays { get; init; }

    /// <summary>The patient's own goal, as they would say it ("Walk the dog every day"): one of the choices about the rest of the plan. Null: none.</summary>
    public string? Goal { get; init; }

    /// <summary>As last recorded. Ask <see cref="StatusAt"/>: a pause may have ended by itself since.</summary>
    public PatientStatus Status { get; init; } = PatientStatus.Active;

    /// <summary>When a pause ends by itself; null: until staff end it.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>How they stand at an instant: a pause that was to end by then is over, though nobody recorded its end.</summary>
    public PatientStatus StatusAt(DateTimeOffset now) => Status == PatientStatus.Paused && PausedUntil <= now ? PatientStatus.Active : Status;

    /// <summary>
    /// The patient with another number, or none. It starts clean: an opt-out, the claim of a wrong number and failed deliveries were of the old
    /// one, and come back with it.
    /// </summary>
    public Patient WithPhone(PhoneNumber? phone)
    {
        if (phone == Phone)
        {
            return this;
        }

        var fails = Undeliverable.Contains(Values.Channel.Sms);
        var known = FormerNumbers.FirstOrDefault(former => former.Phone == phone);
        var others = FormerNumbers.Where(former => former.Phone != phone && former.Phone != Phone);
        return this with
        {
            Phone = phone,
            PhoneConfirmed = false,
            OptedOut = known is { OptedOut: true },
            Undeliverable = known is { Undeliverable: true } ? Undeliverable.Add(Values.Channel.Sms) : Undeliverable.Remove(Values.Channel.Sms),
            FormerNumbers = Phone is { } left && (OptedOut || fails) ? [.. others, new FormerNumber(left, OptedOut, fails)] : [.. others],
        };
    }

    /// <summary>The patient with something found of a number that they had; it says nothing of the one they have.</summary>
    /// <param name="phone">The former number.</param>
    /// <param name="optedOut">Texts to it are refused: revoked.</param>
    /// <param name="undeliverable">Texts to it fail for good.</param>
    public Patient WithFormerNumber(PhoneNumber phone, bool optedOut, bool undeliverable)
    {
        var known = FormerNumbers.FirstOrDefault(former => former.Phone == phone);
        return this with
        {
            FormerNumbers =
            [
                .. FormerNumbers.Where(former => former.Phone != phone),
                new FormerNumber(phone, optedOut || known is { OptedOut: true }, undeliverable || known is { Undeliverable: true }),
            ],
        };
    }

    /// <summary>When the clinic's enrollment was accepted.</summary>
    public DateTimeOffset EnrolledAt { get; init; }

    /// <summary>Texts may be sent: a number known, consent given, not revoked, number working.</summary>
    [JsonIgnore]
    public bool CanBeTexted => Phone is not null && Consents.Sms && !OptedOut && !Undeliverable.Contains(Values.Channel.Sms);

    /// <summary>Emails may be sent: consent given, an address known, mailbox working.</summary>
    [JsonIgnore]
    public bool CanBeEmailed => Consents.Email && Email is not null && !Undeliverable.Contains(Values.Channel.Email);
}

/// <summary>What the patient agreed to, per channel.</summary>
/// <param name="Sms">Texts at all.</param>
/// <param name="Email">Emails with a link.</param>
/// <param name="SmsReply">Questions and answers inside texts.</param>
public sealed record Consents(bool Sms, bool Email, bool SmsReply);

/// <summary>Whom to call when the patient cannot be reached.</summary>
/// <param name="Name">As staff typed it.</param>
/// <param name="Phone">Where staff call.</param>
/// <param name="Consented">The patient agreed that this person is called about them; null: not on record.</param>
public sealed record EmergencyContact(string Name, PhoneNumber Phone, bool? Consented = null);

/// <summary>How surveys reach the patient.</summary>
public enum FollowUpChannel
{
    /// <summary>Question by question in texts.</summary>
    [JsonStringEnumMemberName("sms-reply")]
    SmsReply,

    /// <summary>A text with a link.</summary>
    [JsonStringEnumMemberName("sms-link")]
    SmsLink,

    /// <summary>An email with a link.</summary>
    [JsonStringEnumMemberName("email-link")]
    EmailLink,
}

/// <summary>Whether the patient is followed.</summary>
public enum PatientStatus
{
    /// <summary>Check-ins are sent.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Nothing is sent; inbound texts are still screened.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>Follow-up has ended; inbound texts are still screened.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,
}
