using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>PATCH /api/patients/{id}</c>: what is left out stays, null clears where that makes sense.</summary>
public sealed record PatientPatchRequest(
    Optional<string?> PreferredName = default,
    Optional<Indication> Indication = default,
    Optional<ScreeningSex?> ScreeningSex = default,
    Optional<FollowUpChannel> Channel = default,
    Optional<Language> Language = default,
    Optional<string?> TimeZone = default,
    Optional<string?> Phone = default,
    Optional<string?> Email = default,
    Optional<ConsentFields?> Consents = default,
    Optional<string?> Address = default,
    Optional<EmergencyContactFields?> EmergencyContact = default,
    Optional<bool?> Veteran = default,
    Optional<ContactCaution> ContactCaution = default,
    Optional<Part2ConsentFields?> Part2Consent = default,
    Optional<int?> MaintenanceIntervalDays = default,
    Optional<string?> Goal = default,
    Optional<PatientStatus> Status = default,
    Optional<string?> PausedUntil = default)
{
    /// <summary>ASSUMPTION: an interval beyond a year is no maintenance.</summary>
    private const int LongestInterval = 365;

    /// <summary>What else a patient is shown with, or was enrolled with: known here to be refused by name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    // Compared as the other fields are, whatever their case.
    private static readonly string[] Unchangeable = ["patientId", "baseline", "enrolledAt", "optedOut", "channelStates", "episodeId", "openAlertId", "holds", "reportedDeath"];

    internal PatientPatch Read(FieldCheck check)
    {
        foreach (var field in Unchangeable.Where(field => Others?.Keys.Contains(field, StringComparer.OrdinalIgnoreCase) == true))
        {
            check.Fault(field, "cannot be changed by this call");
        }

        return Patch(check);
    }

    private PatientPatch Patch(FieldCheck check) => new()
    {
        PreferredName = Map(PreferredName, name => check.Line("preferredName", name, FieldLengths.Name)),
        Indication = Indication,
        ScreeningSex = ScreeningSex,
        Channel = Channel,
        Language = Language,
        TimeZone = Map(TimeZone, zone => check.Zone("timeZone", zone)),
        Phone = Map(Phone, phone => phone is null ? (PhoneNumber?)null : check.Phone("phone", phone)),
        Email = Map(Email, email => check.Email("email", email)),
        Consents = Merged(check),
        Address = Map(Address, address => check.OptionalText("address", address, FieldLengths.Address)),
        EmergencyContact = Map(EmergencyContact, contact => contact?.Read(check)),
        Veteran = Veteran,
        ContactCaution = ContactCaution,
        Part2Consent = Map(Part2Consent, consent => consent?.Read(check)),
        MaintenanceIntervalDays = Map(MaintenanceIntervalDays, days => Interval(check, days)),
        Goal = Map(Goal, goal => GoalOf(check, goal)),
        Status = Status,
        PausedUntil = Map(PausedUntil, until => FieldRules.DateOf(until) is null ? check.Ahead("pausedUntil", until, IanaZone.Utc) : null),
        PausedUntilDate = PausedUntil.IsGiven ? FieldRules.DateOf(PausedUntil.Value) : null,
    };

    internal static int? Interval(FieldCheck check, int? days)
    {
        if (days is < 1 or > LongestInterval)
        {
            check.Fault("maintenanceIntervalDays", $"must be 1 to {LongestInterval} days, or null for none planned");
        }

        return days;
    }

    /// <summary>One line that fits into a text, and no digit at its beginning: there it would be read as the choice's number.</summary>
    internal static string? GoalOf(FieldCheck check, string? goal)
    {
        var given = check.OptionalText("goal", goal, FieldLengths.Goal)?.Trim();
        if (given is { Length: > 0 } && (char.IsAsciiDigit(given[0]) || given.AsSpan().IndexOfAny("\r\n{}") >= 0))
        {
            check.Fault("goal", $"must be one line of at most {FieldLengths.Goal} characters that does not begin with a digit and has no braces");
        }

        return given is { Length: 0 } ? null : given;
    }

    private ConsentPatch Merged(FieldCheck check)
    {
        if (Consents is { IsGiven: true, Value: null })
        {
            check.Fault("consents", "must not be null");
        }

        return new ConsentPatch(Consents.Value?.Sms, Consents.Value?.Email, Consents.Value?.SmsReply);
    }

    private static Optional<TOut> Map<TIn, TOut>(Optional<TIn> given, Func<TIn, TOut> read) =>
        given.IsGiven ? new Optional<TOut>(true, read(given.Value)) : default;
}
