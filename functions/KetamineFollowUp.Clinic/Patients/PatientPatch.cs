using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A partial change of a patient: what is not given stays, null clears.</summary>
public sealed record PatientPatch
{
    public Optional<FollowUpChannel> Channel { get; init; }

    public Optional<Language> Language { get; init; }

    public Optional<IanaZone> TimeZone { get; init; }

    public Optional<PhoneNumber> Phone { get; init; }

    public Optional<EmailAddress?> Email { get; init; }

    /// <summary>Null where that consent is not spoken of.</summary>
    public ConsentPatch Consents { get; init; } = new(null, null, null);

    public Optional<string?> Address { get; init; }

    public Optional<EmergencyContact?> EmergencyContact { get; init; }

    public Optional<PatientStatus> Status { get; init; }

    /// <summary>Only beside the status paused.</summary>
    public Optional<DateTimeOffset?> PausedUntil { get; init; }

    /// <summary>The patient with the change.</summary>
    /// <remarks>
    /// Texts stay off after a STOP whatever staff record: the carrier blocks them until the patient writes START. Only a new
    /// number together with a fresh consent to texts ends an opt-out, because STOP was said of the old number.
    /// </remarks>
    public Patient Apply(Patient patient, DateTimeOffset now)
    {
        var (phone, email) = (Phone.Or(patient.Phone), Email.Or(patient.Email));

        // A pause that has ended by itself must not begin anew, without an end, because somebody corrects an address.
        var status = Status.Or(patient.StatusAt(now));
        var newNumber = phone != patient.Phone;
        var working = patient.Undeliverable;
        working = newNumber ? working.Remove(Domain.Values.Channel.Sms) : working;
        working = email != patient.Email ? working.Remove(Domain.Values.Channel.Email) : working;
        return patient with
        {
            Channel = Channel.Or(patient.Channel),
            Language = Language.Or(patient.Language),
            TimeZone = TimeZone.Or(patient.TimeZone),
            Phone = phone,
            Email = email,
            Consents = Consents.Apply(patient.Consents),
            OptedOut = patient.OptedOut && !(newNumber && Consents.Sms == true),
            Undeliverable = working,
            Address = Address.Or(patient.Address),
            EmergencyContact = EmergencyContact.Or(patient.EmergencyContact),
            Status = status,
            PausedUntil = status == PatientStatus.Paused ? PausedUntil.Or(patient.PausedUntil > now ? patient.PausedUntil : null) : null,
        };
    }

    /// <summary>The fields that differ, as the contract names them.</summary>
    public static ImmutableArray<string> Changed(Patient before, Patient after) =>
    [
        .. Differs("channel", before.Channel, after.Channel),
        .. Differs("language", before.Language, after.Language),
        .. Differs("timeZone", before.TimeZone, after.TimeZone),
        .. Differs("phone", before.Phone, after.Phone),
        .. Differs("email", before.Email, after.Email),
        .. Differs("consents", before.Consents, after.Consents),
        .. Differs("address", before.Address, after.Address),
        .. Differs("emergencyContact", before.EmergencyContact, after.EmergencyContact),
        .. Differs("status", before.Status, after.Status),
        .. Differs("pausedUntil", before.PausedUntil, after.PausedUntil),
    ];

    private static IEnumerable<string> Differs<T>(string field, T before, T after) => EqualityComparer<T>.Default.Equals(before, after) ? [] : [field];
}

/// <summary>A partial change of the consents; they merge.</summary>
public sealed record ConsentPatch(bool? Sms, bool? Email, bool? SmsReply)
{
    public Consents Apply(Consents consents) => new(Sms ?? consents.Sms, Email ?? consents.Email, SmsReply ?? consents.SmsReply);
}
