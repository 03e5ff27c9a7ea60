using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient as callers see one.</summary>
internal sealed record PatientView(
    PatientId PatientId,
    string PreferredName,
    PhoneNumber? Phone,
    EmailAddress? Email,
    IanaZone TimeZone,
    Language Language,
    Indication Indication,
    FollowUpChannel Channel,
    Consents Consents,
    PatientStatus Status,
    DateTimeOffset? PausedUntil,
    ScreeningSex? ScreeningSex,
    string? Address,
    EmergencyContact? EmergencyContact,
    bool? Veteran,
    ContactCaution ContactCaution,
    int? MaintenanceIntervalDays,
    DateTimeOffset EnrolledAt,
    bool OptedOut,
    ChannelStates ChannelStates)
{
    /// <summary>The patient's own goal; null: none.</summary>
    public string? Goal { get; init; }

    /// <summary>The consent to disclose records of substance use treatment; null: never asked.</summary>
    public Part2Consent? Part2Consent { get; init; }

    /// <summary>The report that they have died; null for none.</summary>
    public ReportedDeath? ReportedDeath { get; init; }

    /// <summary>The follow-up that runs; only where the whole record was read.</summary>
    public EpisodeId? EpisodeId { get; init; }

    /// <summary>The unresolved alert; only where the whole record was read.</summary>
    public AlertId? OpenAlertId { get; init; }

    /// <summary>Holds on boosters in force; only where the whole record was read.</summary>
    public ImmutableArray<string>? Holds { get; init; }

    /// <summary>The note of known ideation in force; only where the whole record was read.</summary>
    public KnownIdeationView? KnownIdeation { get; init; }

    /// <summary>The patient as of an instant: a pause that has ended by itself is over.</summary>
    public static PatientView Of(Patient patient, DateTimeOffset now)
    {
        var status = patient.StatusAt(now);
        return new PatientView(
            patient.PatientId, patient.PreferredName, patient.Phone, patient.Email, patient.TimeZone, patient.Language, patient.Indication, patient.Channel,
            patient.Consents, status, status == PatientStatus.Paused ? patient.PausedUntil : null, patient.ScreeningSex,
            patient.Address, patient.EmergencyContact, patient.Veteran, patient.ContactCaution, patient.MaintenanceIntervalDays, patient.EnrolledAt, patient.OptedOut, ChannelStates.Of(patient))
        {
            ReportedDeath = patient.Death,
            Part2Consent = patient.Part2Consent,
            Goal = patient.Goal,
        };
    }

    /// <summary>The patient with what is going on.</summary>
    public static PatientView Of(PatientRecord record, Patient patient, DateTimeOffset now) => Of(patient, now) with
    {
        EpisodeId = record.EpisodeId,
        OpenAlertId = record.OpenAlert?.AlertId,
        KnownIdeation = record.KnownIdeation is { } noted && now < noted.Note.EndsAt ? KnownIdeationView.Of(noted) : null,
        Holds = [.. record.Holds.Keys.Order().Select(EnumNames.Name)],
    };
}

/// <summary>Per channel <c>usable</c>, or why not: <c>opted-out</c>, <c>no-consent</c>, <c>no-address</c>, <c>undeliverable</c>.</summary>
internal sealed record ChannelStates(string Sms, string Email)
{
    private const string Usable = "usable";

    public static ChannelStates Of(Patient patient) => new(
        State(Channel.Sms, patient), State(Channel.Email, patient));

    private static string State(Channel channel, Patient patient) =>
        SendPolicy.ChannelDenial(channel, patient) is { } denial ? EnumNames.Name(denial) : Usable;
}
