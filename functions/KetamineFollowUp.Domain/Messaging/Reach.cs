using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// Whether follow-up may and can be sent to a patient. A text that fails gives way to a consented email; after an opt-out
/// nothing does, because the patient asked for quiet, not for another channel. Follow-up by email is not stopped by a STOP to a text.
/// </summary>
public static class Reach
{
    /// <summary>What keeps follow-up from being sent at the instant; null: nothing.</summary>
    public static NotSentReason? Obstacle(Patient patient, DateTimeOffset now) =>
        IsPaused(patient, now) ? NotSentReason.Paused : NoWay(patient) ?? AskFirst(patient) ?? Died(patient);

    // It keeps follow-up back without ending it: staff lift it.
    private static NotSentReason? AskFirst(Patient patient) => patient.ContactCaution == ContactCaution.AskFirst ? NotSentReason.AskFirst : null;

    // Until a person rejects it; a confirmed one is a discharge as well.
    private static NotSentReason? Died(Patient patient) => patient.Death is null ? null : NotSentReason.ReportedDeath;

    /// <summary>True while a pause holds; <see cref="Patient.PausedUntil"/> ends it without anyone's doing.</summary>
    public static bool IsPaused(Patient patient, DateTimeOffset now) => patient.StatusAt(now) == PatientStatus.Paused;

    /// <summary>Why no channel leads to the patient; null when one does.</summary>
    public static NotSentReason? NoWay(Patient patient) => patient.Channel switch
    {
        FollowUpChannel.SmsReply or FollowUpChannel.SmsLink when patient.OptedOut => NotSentReason.OptedOut,
        FollowUpChannel.SmsReply or FollowUpChannel.SmsLink or FollowUpChannel.EmailLink =>
            patient.CanBeTexted || patient.CanBeEmailed ? null
            : patient.OptedOut ? NotSentReason.OptedOut
            : NotSentReason.NoChannel,
    };
}
