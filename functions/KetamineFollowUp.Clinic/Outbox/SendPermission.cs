using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>Whether a message to a patient may leave now: checked as it is sent, not as it was planned.</summary>
public abstract record SendPermission
{
    private SendPermission()
    {
    }

    public sealed record Granted : SendPermission;

    /// <summary>Not now, but then.</summary>
    public sealed record Later(DateTimeOffset At) : SendPermission;

    /// <summary>Not at all; the reason is recorded.</summary>
    public sealed record Denied(string Reason) : SendPermission;

    public T Match<T>(Func<T> granted, Func<DateTimeOffset, T> later, Func<string, T> denied) => this switch
    {
        Granted => granted(),
        Later l => later(l.At),
        Denied d => denied(d.Reason),
        _ => throw new InvalidOperationException("the union is closed"),
    };

    /// <summary>Decides for one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="patient">The patient as they are now.</param>
    /// <param name="survey">The survey that it is about; null when it is about none.</param>
    /// <param name="emergency">An emergency of this patient is unresolved.</param>
    /// <param name="window">When patients may be written to.</param>
    /// <param name="now">The instant.</param>
    public static SendPermission For(
        OutgoingMessage message, Patient patient, Survey? survey, bool emergency, SendWindow window, DateTimeOffset now)
    {
        if (message.NotAfter < now)
        {
            return new Denied("stale");
        }

        if (ChannelDenial(message.Channel, patient) is { } denial)
        {
            return new Denied(denial);
        }

        if (IsStarted(message) && NotFollowed(message, patient, now) is { } kept)
        {
            return kept;
        }

        if (emergency && IsScheduled(message.Kind))
        {
            return new Denied("emergency-unresolved");
        }

        if (message.SurveyId is not null && survey is not { IsOpen: true })
        {
            return new Denied("survey-closed");
        }

        return message.AnyHour ? new Granted() : InWindow(message, patient, window, now);
    }

    private static SendPermission InWindow(OutgoingMessage message, Patient patient, SendWindow window, DateTimeOffset now)
    {
        var zone = ClinicTime.FindZone(patient.TimeZone) ?? TimeZoneInfo.Utc;
        if (window.Contains(now, zone))
        {
            return new Granted();
        }

        var opening = window.NextOpening(now, zone);
        return message.NotAfter < opening ? new Denied("stale") : new Later(opening);
    }

    /// <summary>What keeps a channel from being used for a patient, whatever the message; null: nothing.</summary>
    public static string? ChannelDenial(Channel channel, Patient patient) => channel switch
    {
        Channel.Sms => patient switch
        {
            { OptedOut: true } => "opted-out",
            { Consents.Sms: false } => "no-consent",
            { CanBeTexted: false } => "undeliverable",
            _ => null,
        },
        Channel.Email => patient switch
        {
            { Consents.Email: false } => "no-consent",
            { Email: null } => "no-address",
            { CanBeEmailed: false } => "undeliverable",
            _ => null,
        },
    };

    // The first text waits for the end of a pause, if it has one: it is as true then. Anything else would be out of date.
    private static SendPermission? NotFollowed(OutgoingMessage message, Patient patient, DateTimeOffset now) => patient switch
    {
        { Status: PatientStatus.Paused, PausedUntil: { } until } when message.Kind == MessageKind.Welcome && now < until => new Later(until),
        { Status: PatientStatus.Discharged } => new Denied(TimelineEntries.Name(patient.Status)),
        _ => Reach.IsPaused(patient, now) ? new Denied(TimelineEntries.Name(patient.Status)) : null,
    };

    // What the clinic's machine starts. Crisis texts, replies and what staff wrote, a notice of no process, go out whatever the status.
    private static bool IsStarted(OutgoingMessage message) =>
        IsScheduled(message.Kind) || message.Kind == MessageKind.Welcome || message is { Kind: MessageKind.Notice, ProcessId: not null };

    private static bool IsScheduled(MessageKind kind) => kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation => true,
        MessageKind.Welcome or MessageKind.Reply or MessageKind.Crisis or MessageKind.Notice or MessageKind.Page or MessageKind.ReminderStaff => false,
    };

    /// <summary>True for a message that did not leave because the patient was paused or discharged.</summary>
    public static bool WasKeptBack(OutgoingMessage message) => message.State == MessageState.NotSent
        && (message.Reason == TimelineEntries.Name(PatientStatus.Paused) || message.Reason == TimelineEntries.Name(PatientStatus.Discharged));
}
