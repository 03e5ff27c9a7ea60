using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>PATCH /api/patients/{id}</c>: what is left out stays, null clears where that makes sense.</summary>
public sealed record PatientPatchRequest(
    Given<FollowUpChannel> Channel = default,
    Given<Language> Language = default,
    Given<string?> TimeZone = default,
    Given<string?> Phone = default,
    Given<string?> Email = default,
    Given<ConsentFields?> Consents = default,
    Given<string?> Address = default,
    Given<ContactFields?> EmergencyContact = default,
    Given<PatientStatus> Status = default,
    Given<string?> PausedUntil = default)
{
    internal PatientPatch Read(FieldCheck check) => new()
    {
        Channel = Channel,
        Language = Language,
        TimeZone = Map(TimeZone, zone => check.Zone("timeZone", zone)),
        Phone = Map(Phone, phone => check.Phone("phone", phone)),
        Email = Map(Email, email => check.Email("email", email)),
        Consents = Merged(check),
        Address = Map(Address, address => check.OptionalText("address", address, Limits.Address)),
        EmergencyContact = Map(EmergencyContact, contact => contact?.Read(check)),
        Status = Status,
        // A date is the start of that day in UTC: the clinic that cares about the hour says the hour.
        PausedUntil = Map(PausedUntil, until => check.Ahead("pausedUntil", until, TimeZoneInfo.Utc)),
    };

    private ConsentPatch Merged(FieldCheck check)
    {
        if (Consents is { IsGiven: true, Value: null })
        {
            check.Fault("consents", "must not be null");
        }

        return new ConsentPatch(Consents.Value?.Sms, Consents.Value?.Email, Consents.Value?.SmsReply);
    }

    private static Given<TOut> Map<TIn, TOut>(Given<TIn> given, Func<TIn, TOut> read) =>
        given.IsGiven ? new Given<TOut>(true, read(given.Value)) : default;
}
