using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

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

        if (IsScheduled(message.Kind))
        {
            if (patient.Status == PatientStatus.Discharged || Reach.IsPaused(patient, now))
            {
                return new Denied(Entries.Name(patient.Status));
            }

            if (emergency)
            {
                return new Denied("emergency-unresolved");
            }
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

    // Crisis texts, replies, what staff wrote and the first text go out whatever the status.
    private static bool IsScheduled(MessageKind kind) => kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation => true,
        MessageKind.Welcome or MessageKind.Reply or MessageKind.Crisis or MessageKind.Notice or MessageKind.Page or MessageKind.ReminderStaff => false,
    };
}
