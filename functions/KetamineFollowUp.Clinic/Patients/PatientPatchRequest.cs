using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>PATCH /api/patients/{id}</c>: what is left out stays, null clears where that makes sense.</summary>
public sealed record PatientPatchRequest(
    Optional<FollowUpChannel> Channel = default,
    Optional<Language> Language = default,
    Optional<string?> TimeZone = default,
    Optional<string?> Phone = default,
    Optional<string?> Email = default,
    Optional<ConsentFields?> Consents = default,
    Optional<string?> Address = default,
    Optional<EmergencyContactFields?> EmergencyContact = default,
    Optional<PatientStatus> Status = default,
    Optional<string?> PausedUntil = default)
{
    internal PatientPatch Read(FieldCheck check) => new()
    {
        Channel = Channel,
        Language = Language,
        TimeZone = Map(TimeZone, zone => check.Zone("timeZone", zone)),
        Phone = Map(Phone, phone => check.Phone("phone", phone)),
        Email = Map(Email, email => check.Email("email", email)),
        Consents = Merged(check),
        Address = Map(Address, address => check.OptionalText("address", address, FieldLengths.Address)),
        EmergencyContact = Map(EmergencyContact, contact => contact?.Read(check)),
        Status = Status,
        // A date is the start of that day in UTC: the clinic that cares about the hour says the hour.
        PausedUntil = Map(PausedUntil, until => check.Ahead("pausedUntil", until, IanaZone.Utc)),
    };

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
