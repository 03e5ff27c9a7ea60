using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>One text to an open survey of a patient who answers by text.</summary>
internal static class SurveyTexts
{
    public static readonly DateTimeOffset Now = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);

    /// <summary>A survey of the instruments' newest versions, opened a minute ago for answers by text.</summary>
    public static Survey Open(params string[] instruments) => new()
    {
        SurveyId = SurveyId.Parse("P1~e-S1~day-1"),
        CheckInId = "day-1",
        Instruments = [.. instruments],
        Versions = instruments.ToImmutableDictionary(id => id, id => InstrumentCatalog.Shipped.Get(id).Version),
        Phase = SessionPhase.Induction,
        ByText = true,
        OpenedAt = Now.AddMinutes(-1),
        ExpiresAt = Now.AddDays(2),
    };

    /// <summary>What the patient's text does.</summary>
    public static ConversationStep Say(Survey survey, string words, Language language = Language.En) => Conversation.Take(
        new ConversationFacts(Patient(language), survey, null, null, SurveyId.Parse("P1~s-00000009"), InstrumentCatalog.Shipped, "Clinic", "555-0100"),
        new InboundWords(words, null, HasMedia: false),
        Now);

    private static Patient Patient(Language language) => new()
    {
        PatientId = PatientId.Parse("P1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+12025551001"),
        TimeZone = IanaZone.Parse("America/Denver"),
        Language = language,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };
}
