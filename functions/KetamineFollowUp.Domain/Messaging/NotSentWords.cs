namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The reasons as a reader of the record sees them.</summary>
public static class NotSentWords
{
    /// <summary>A whole sentence, such as "Not sent: the patient is paused."</summary>
    public static string Sentence(this NotSentReason reason) => reason switch
    {
        NotSentReason.Stale => "Not sent: stale, its time had passed.",
        NotSentReason.Paused => "Not sent: the patient is paused.",
        NotSentReason.Discharged => "Not sent: the patient has been discharged.",
        NotSentReason.OptedOut => "Not sent: the patient has opted out.",
        NotSentReason.NoConsent => "Not sent: the patient has not agreed to this channel.",
        NotSentReason.NoAddress => "Not sent: no address or number on record.",
        NotSentReason.Undeliverable => "Not sent: nothing arrives on this channel.",
        NotSentReason.NoChannel => "Not sent: no channel reaches the patient.",
        NotSentReason.EmergencyUnresolved => "Not sent: an emergency is unresolved.",
        NotSentReason.AskedRecently => "Not sent: everything it asks was asked recently.",
        NotSentReason.SurveyClosed => "Not sent: its survey has closed.",
        NotSentReason.ReviewChanged => "Not sent: the review that asked for it has changed.",
        NotSentReason.AskFirst => "Not sent: ask first whether it is safe to talk.",
        NotSentReason.ReportedDeath => "Not sent: somebody says that the patient has died.",
        NotSentReason.NoPatient => "Not sent: no patient has this record.",
        NotSentReason.NotANumber => "Not sent: not a phone number.",
        NotSentReason.NotOnTheRoster => "Not sent: no longer on the roster.",
        NotSentReason.CallsAreOff => "Not sent: phone calls are not set up.",
        NotSentReason.AlertTaken => "Not sent: somebody had the alert already.",
    };
}
