using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>How the pages about a patient name things.</summary>
public static class PatientWords
{
    /// <summary>What comes before all else where whoever is feared may hear or read what is sent (clinical.md, Not safe at home).</summary>
    public const string AskFirst =
        "FIRST: ask whether it is safe to talk. Leave no voicemail, send no text, and do not call the emergency contact: they may be the person feared.";

    /// <summary>The status as of now: a pause that has ended by itself is over.</summary>
    public static string Status(Patient patient, StaffRequest request) => patient.StatusAt(request.Now) switch
    {
        PatientStatus.Paused when patient.PausedUntil is { } until => $"Paused until {request.Times.Text(until)}",
        PatientStatus.Paused => "Paused until somebody ends it",
        PatientStatus.Active => "Active",
        PatientStatus.Discharged => "Discharged: the follow-up has ended, texts are still read for danger",
    };

    /// <summary>Each consent, and whether what it is for works now.</summary>
    public static IEnumerable<(string What, bool IsGiven, string Works)> Consents(Patient patient) =>
    [
        ("Texts", patient.Consents.Sms, Works(Channel.Sms, patient)),
        ("Questions and answers inside texts", patient.Consents.SmsReply, patient.Consents.SmsReply ? Works(Channel.Sms, patient) : "no consent"),
        ("Email with a link", patient.Consents.Email, Works(Channel.Email, patient)),
    ];

    public static string Of(ContactCaution caution) => caution switch
    {
        ContactCaution.None => "As usual",
        ContactCaution.AskFirst => "Ask first whether it is safe to talk: nothing unprompted is sent, no voicemail, no text, no emergency contact",
    };

    public static string Of(Indication indication) => indication switch
    {
        Indication.Depression => "Depression",
        Indication.Anxiety => "Anxiety",
        Indication.Ptsd => "PTSD",
        Indication.BipolarDepression => "Bipolar depression",
        Indication.AlcoholUse => "Alcohol use",
        Indication.ChronicPain => "Chronic pain",
    };

    public static string Of(FollowUpChannel channel) => channel switch
    {
        FollowUpChannel.SmsReply => "Question by question in texts",
        FollowUpChannel.SmsLink => "A text with a link",
        FollowUpChannel.EmailLink => "An email with a link",
    };

    public static string Of(HoldKind kind) => kind switch
    {
        HoldKind.Pregnancy => "Pregnancy",
        HoldKind.Psychosis => "Psychosis",
        HoldKind.BloodPressure => "Uncontrolled blood pressure",
        HoldKind.Urinary => "Urinary symptoms",
        HoldKind.VascularMalformation => "Vascular malformation or aneurysm",
        HoldKind.IntracerebralHemorrhage => "Intracerebral hemorrhage",
        HoldKind.Misuse => "Ketamine used other than as given",
        HoldKind.Other => "Something else (say what)",
    };

    public static string Of(Route route) => route switch
    {
        Route.Iv => "Into a vein (IV)",
        Route.Im => "Into a muscle (IM)",
        Route.Intranasal => "Through the nose",
        Route.Sublingual => "Under the tongue",
    };

    public static string Of(SessionPhase phase) => phase switch
    {
        SessionPhase.Induction => "Induction",
        SessionPhase.Maintenance => "Maintenance (booster)",
    };

    public static string Of(ScreeningSex sex) => sex switch
    {
        ScreeningSex.Female => "Female",
        ScreeningSex.Male => "Male",
    };

    private static string Works(Channel channel, Patient patient) => SendPolicy.ChannelDenial(channel, patient) is { } denial ? Of(denial) : "yes";

    private static string Of(NotSentReason denial) => denial switch
    {
        NotSentReason.OptedOut => "no: the patient opted out by text",
        NotSentReason.Undeliverable => "no: nothing arrives there",
        NotSentReason.NoAddress => "no: no address on record",
        NotSentReason.NoConsent or NotSentReason.Stale or NotSentReason.Paused or NotSentReason.Discharged
            or NotSentReason.NoChannel or NotSentReason.EmergencyUnresolved or NotSentReason.AskedRecently
            or NotSentReason.SurveyClosed or NotSentReason.NoPatient or NotSentReason.NotANumber or NotSentReason.NotOnTheRoster
            or NotSentReason.CallsAreOff or NotSentReason.AlertTaken or NotSentReason.ReviewChanged or NotSentReason.AskFirst or NotSentReason.ReportedDeath
            => "no consent",
    };
}
