using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A partial change of a patient: what is not given stays, null clears.</summary>
public sealed record PatientPatch
{
    public Optional<string> PreferredName { get; init; }

    public Optional<Indication> Indication { get; init; }

    public Optional<ScreeningSex?> ScreeningSex { get; init; }

    public Optional<FollowUpChannel> Channel { get; init; }

    public Optional<Language> Language { get; init; }

    public Optional<IanaZone> TimeZone { get; init; }

    /// <summary>Null only for a discharged patient: the number is free again.</summary>
    public Optional<PhoneNumber?> Phone { get; init; }

    public Optional<EmailAddress?> Email { get; init; }

    /// <summary>Null where that consent is not spoken of.</summary>
    public ConsentPatch Consents { get; init; } = new(null, null, null);

    public Optional<string?> Address { get; init; }

    public Optional<EmergencyContact?> EmergencyContact { get; init; }

    public Optional<bool?> Veteran { get; init; }

    public Optional<ContactCaution> ContactCaution { get; init; }

    public Optional<Part2Consent?> Part2Consent { get; init; }

    /// <summary>Not of the contract's patch: a call of its own.</summary>
    public Optional<ReportedDeath?> Death { get; init; }

    public Optional<int?> MaintenanceIntervalDays { get; init; }

    public Optional<string?> Goal { get; init; }

    public Optional<PatientStatus> Status { get; init; }

    /// <summary>Only beside the status paused.</summary>
    public Optional<DateTimeOffset?> PausedUntil { get; init; }

    /// <summary>The same as a date: its start in the patient's zone. Null: it is no date.</summary>
    public DateOnly? PausedUntilDate { get; init; }

    /// <summary>The patient with the change.</summary>
    /// <remarks>
    /// Texts stay off after a STOP whatever staff record: the carrier blocks them until the patient writes START. Only a new
    /// number ends an opt-out, because STOP was said of the old one.
    /// </remarks>
    public Patient Apply(Patient patient, DateTimeOffset now)
    {
        var (email, zone) = (Email.Or(patient.Email), TimeZone.Or(patient.TimeZone));
        patient = patient.WithPhone(Phone.Or(patient.Phone));

        // A pause that has ended by itself must not begin anew, without an end, because somebody corrects an address.
        var status = Status.Or(patient.StatusAt(now));
        return patient with
        {
            PreferredName = PreferredName.Or(patient.PreferredName),
            Indication = Indication.Or(patient.Indication),
            ScreeningSex = ScreeningSex.Or(patient.ScreeningSex),
            Channel = Channel.Or(patient.Channel),
            Language = Language.Or(patient.Language),
            TimeZone = zone,
            Email = email,
            Consents = Consents.Apply(patient.Consents),
            Undeliverable = email == patient.Email ? patient.Undeliverable : patient.Undeliverable.Remove(Domain.Values.Channel.Email),
            Address = Address.Or(patient.Address),
            EmergencyContact = Contact(patient.EmergencyContact),
            Veteran = Veteran.Or(patient.Veteran),
            ContactCaution = ContactCaution.Or(patient.ContactCaution),
            Part2Consent = Part2Consent.Or(patient.Part2Consent),
            Death = Death.Or(patient.Death),
            MaintenanceIntervalDays = MaintenanceIntervalDays.Or(patient.MaintenanceIntervalDays),
            Goal = Goal.Or(patient.Goal),
            Status = status,
            PausedUntil = status != PatientStatus.Paused ? null
                : PausedUntilDate is { } day && zone.IsKnown ? ClinicTime.At(day, TimeOnly.MinValue, zone)
                : PausedUntil.Or(patient.PausedUntil > now ? patient.PausedUntil : null),
        };
    }

    // What the patient agreed to about the same person stays where it is not spoken of.
    private EmergencyContact? Contact(EmergencyContact? known) => EmergencyContact.Or(known) is { } given
        ? given with { Consented = given.Consented ?? (known is not null && (known.Name, known.Phone) == (given.Name, given.Phone) ? known.Consented : null) }
        : null;

    /// <summary>The fields that differ, as the contract names them.</summary>
    public static ImmutableArray<string> Changed(Patient before, Patient after) =>
    [
        .. Differs("preferredName", before.PreferredName, after.PreferredName),
        .. Differs("indication", before.Indication, after.Indication),
        .. Differs("screeningSex", before.ScreeningSex, after.ScreeningSex),
        .. Differs("channel", before.Channel, after.Channel),
        .. Differs("language", before.Language, after.Language),
        .. Differs("timeZone", before.TimeZone, after.TimeZone),
        .. Differs("phone", before.Phone, after.Phone),
        .. Differs("email", before.Email, after.Email),
        .. Differs("consents", before.Consents, after.Consents),
        .. Differs("address", before.Address, after.Address),
        .. Differs("emergencyContact", before.EmergencyContact, after.EmergencyContact),
        .. Differs("veteran", before.Veteran, after.Veteran),
        .. Differs("contactCaution", before.ContactCaution, after.ContactCaution),
        .. Differs("part2Consent", before.Part2Consent, after.Part2Consent),
        .. Differs("reportedDeath", before.Death, after.Death),
        .. Differs("maintenanceIntervalDays", before.MaintenanceIntervalDays, after.MaintenanceIntervalDays),
        .. Differs("goal", before.Goal, after.Goal),
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
