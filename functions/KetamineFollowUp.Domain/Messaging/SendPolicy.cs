using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Who may be sent what, when, and by which channel: checked as a message is sent, not as it was planned.</summary>
public static class SendPolicy
{
    /// <summary>Decides for one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="patient">The patient as they are now.</param>
    /// <param name="emergencyUnresolved">An emergency of this patient is unresolved.</param>
    /// <param name="window">When patients may be written to.</param>
    /// <param name="now">The instant.</param>
    public static SendPermission Decide(SendRequest message, Patient patient, bool emergencyUnresolved, SendWindow window, DateTimeOffset now)
    {
        if (message.NotAfter < now)
        {
            return new SendPermission.Denied(NotSentReason.Stale);
        }

        if (ChannelDenial(message.Channel, patient) is { } denial)
        {
            return new SendPermission.Denied(denial);
        }

        if (patient.Death is { } death && (death.IsConfirmed || message.IsStarted))
        {
            return new SendPermission.Denied(NotSentReason.ReportedDeath);
        }

        if (patient.ContactCaution == ContactCaution.AskFirst && !message.IsAnswer)
        {
            return new SendPermission.Denied(NotSentReason.AskFirst);
        }

        if (message.IsStarted && NotFollowed(message, patient, now) is { } kept)
        {
            return kept;
        }

        if (emergencyUnresolved && message.IsScheduled)
        {
            return new SendPermission.Denied(NotSentReason.EmergencyUnresolved);
        }

        if (message.IsSurveyClosed)
        {
            return new SendPermission.Denied(NotSentReason.SurveyClosed);
        }

        return message.AnyHour ? new SendPermission.Granted() : InWindow(message, patient, window, now);
    }

    /// <summary>
    /// What keeps a channel from being used for a patient, whatever the message; null: nothing. Of texts <see cref="NotSentReason.OptedOut"/>,
    /// <see cref="NotSentReason.NoConsent"/>, <see cref="NotSentReason.NoAddress"/> or <see cref="NotSentReason.Undeliverable"/>; of emails <see cref="NotSentReason.NoConsent"/>,
    /// <see cref="NotSentReason.NoAddress"/> or <see cref="NotSentReason.Undeliverable"/>; the first that applies. A patient is never called
    /// by machine: no consent covers it.
    /// </summary>
    public static NotSentReason? ChannelDenial(Channel channel, Patient patient) => channel switch
    {
        Channel.Sms => patient switch
        {
            { OptedOut: true } => NotSentReason.OptedOut,
            { Consents.Sms: false } => NotSentReason.NoConsent,
            { Phone: null } => NotSentReason.NoAddress,
            { CanBeTexted: false } => NotSentReason.Undeliverable,
            _ => null,
        },
        Channel.Email => patient switch
        {
            { Consents.Email: false } => NotSentReason.NoConsent,
            { Email: null } => NotSentReason.NoAddress,
            { CanBeEmailed: false } => NotSentReason.Undeliverable,
            _ => null,
        },
        Channel.Voice => NotSentReason.NoConsent,
    };

    /// <summary>What keeps a text that staff write from a patient; null: nothing. Phoning is another matter.</summary>
    public static NotSentReason? StaffMessageDenial(Patient patient) =>
        patient.Death is { IsConfirmed: true } ? NotSentReason.ReportedDeath : ChannelDenial(Channel.Sms, patient) ?? (patient.ContactCaution == ContactCaution.AskFirst ? NotSentReason.AskFirst : null);

    /// <summary>
    /// The channel for a survey or reminder: the one the patient chose, else the other when that one cannot be used.
    /// An opt-out is a decision, not a fault: no other channel goes on writing in its place.
    /// </summary>
    public static Channel SurveyChannel(Patient patient) => patient.Channel switch
    {
        FollowUpChannel.SmsReply or FollowUpChannel.SmsLink =>
            !patient.OptedOut && !patient.CanBeTexted && patient.CanBeEmailed ? Channel.Email : Channel.Sms,
        FollowUpChannel.EmailLink => !patient.CanBeEmailed && patient.CanBeTexted ? Channel.Sms : Channel.Email,
    };

    /// <summary>True of a reason that ends when the patient is followed again: what it kept back may be sent then.</summary>
    public static bool EndsWithFollowing(NotSentReason reason) => reason is NotSentReason.Paused or NotSentReason.Discharged;

    // The first text waits for the end of a pause, if it has one: it is as true then. Anything else would be out of date.
    private static SendPermission? NotFollowed(SendRequest message, Patient patient, DateTimeOffset now) => patient.StatusAt(now) switch
    {
        PatientStatus.Active => null,
        PatientStatus.Paused when message.Kind == MessageKind.Welcome && patient.PausedUntil is { } until => new SendPermission.Later(until),
        PatientStatus.Paused => new SendPermission.Denied(NotSentReason.Paused),
        PatientStatus.Discharged => new SendPermission.Denied(NotSentReason.Discharged),
    };

    private static SendPermission InWindow(SendRequest message, Patient patient, SendWindow window, DateTimeOffset now)
    {
        var zone = patient.TimeZone;
        if (window.Contains(now, zone))
        {
            return new SendPermission.Granted();
        }

        var opening = window.NextOpening(now, zone);
        return message.NotAfter < opening ? new SendPermission.Denied(NotSentReason.Stale) : new SendPermission.Later(opening);
    }
}
