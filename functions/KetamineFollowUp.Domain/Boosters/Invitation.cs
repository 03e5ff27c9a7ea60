using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>How a patient can be invited to book a visit. Not stored.</summary>
/// <param name="Who">The patient, for staff: the name that they want to be called, and the id.</param>
/// <param name="Text">The text, in the patient's language.</param>
/// <param name="Email">What is mailed instead; null: a text can be sent.</param>
/// <param name="Obstacle">Why neither can be sent; null: one can.</param>
public sealed record Invitation(string Who, string Text, EmailText? Email, NotSentReason? Obstacle)
{
    // ASSUMPTION: whoever approved a visit has somebody call about it by the next working day.
    private const int WorkingDaysToCall = 1;
    private static readonly TimeOnly CallBy = new(17, 0);

    /// <summary>The invitation of a patient as they can be reached at an instant: by text, else by email.</summary>
    public static Invitation Of(Patient patient, string clinicName, string? clinicPhone, DateTimeOffset now)
    {
        var noText = SendPolicy.ChannelDenial(Channel.Sms, patient);
        var canBeMailed = SendPolicy.ChannelDenial(Channel.Email, patient) is null;
        return new Invitation(
            $"{patient.PreferredName} ({patient.PatientId})",
            VisitTexts.ReviewInvitation(clinicName, clinicPhone).In(patient.Language),
            noText is not null && canBeMailed ? EmailTexts.Invitation(patient.Language, clinicName, clinicPhone) : null,
            Reach.IsPaused(patient, now) ? NotSentReason.Paused : canBeMailed ? null : noText);
    }

    /// <summary>What staff are asked to do when an approved invitation does not reach the patient.</summary>
    /// <param name="key">The key of the invitation.</param>
    /// <param name="who">The patient, for staff.</param>
    /// <param name="why">A sentence: what kept it.</param>
    /// <param name="zone">The clinic's zone.</param>
    /// <param name="now">The instant.</param>
    public static Step.LeaveTask CallInstead(string key, string who, string why, IanaZone zone, DateTimeOffset now) => new(
        key,
        TaskKind.CallToBook,
        Due(zone, now),
        $"A visit is approved for {who}, but the invitation does not reach them. {why} Call them to book it.");

    /// <summary>What staff are asked to do when a patient opts out while a decision is waited for.</summary>
    internal static Step.LeaveTask AfterOptOut(string who, IanaZone zone, DateTimeOffset now) => new(
        "opted-out",
        TaskKind.CallAboutOptOut,
        Due(zone, now),
        $"{who} opted out of messages while a review of their course was waiting for a decision. It is withdrawn, and nothing is sent. Decide whether to call them.");

    private static DateTimeOffset Due(IanaZone zone, DateTimeOffset now) =>
        ClinicTime.At(ClinicTime.AddWorkingDays(ClinicTime.DateOf(now, zone), WorkingDaysToCall), CallBy, zone);
}
