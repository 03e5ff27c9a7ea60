using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>What a patient's text meets.</summary>
/// <param name="Patient">Who wrote.</param>
/// <param name="Open">The survey that is open, if any.</param>
/// <param name="LastClosed">The survey that closed last, if none is open.</param>
/// <param name="LastScreenedAt">When the C-SSRS screener was last finished.</param>
/// <param name="NewScreenId">The id that a safety screen would get if this text calls for one.</param>
/// <param name="Catalog">The instruments.</param>
/// <param name="ClinicName">As patients know it.</param>
/// <param name="ClinicPhone">As patients dial it.</param>
public sealed record ConversationFacts(
    Patient Patient,
    Survey? Open,
    Survey? LastClosed,
    DateTimeOffset? LastScreenedAt,
    SurveyId NewScreenId,
    InstrumentCatalog Catalog,
    string ClinicName,
    string ClinicPhone)
{
    /// <summary>Which form of the screener to ask: the first one asks of the past month, later ones since last contact.</summary>
    public string Screener => ScreenerCall.Form;

    /// <summary>A clinician's note of known ideation; null for none.</summary>
    public KnownIdeation? Known { get; init; }

    /// <summary>When the patient was last asked where they are; open only while the alert is unresolved that asked it.</summary>
    public WhereAsked? Where { get; init; }

    /// <summary>Their newest positive safety answer; null: none known.</summary>
    public DateTimeOffset? LastPositiveAt { get; init; }

    /// <summary>When they last had a safety alert: now while it is open, else when it was resolved. Null: never, as far as is known.</summary>
    public DateTimeOffset? LastSafetyAlertAt { get; init; }

    /// <summary>Their unresolved alert is an emergency about safety.</summary>
    public bool EmergencyIsOpen { get; init; }

    /// <summary>What lately came from their number and was answered.</summary>
    public TextTraffic Traffic { get; init; } = TextTraffic.None;

    /// <summary>Which form of the screener a positive answer calls for, and when it does.</summary>
    public ScreenerCall ScreenerCall => new(LastScreenedAt, Known);
}

/// <summary>A text as the provider handed it over.</summary>
/// <param name="Text">What the patient wrote, normalized and without our own words.</param>
/// <param name="OptOutType">STOP, START or HELP when the carrier has dealt with it already.</param>
/// <param name="HasMedia">Pictures came with it.</param>
/// <param name="WrittenAt">When it reached the provider, if that was before it reached us; null: just now.</param>
public sealed record InboundWords(string Text, string? OptOutType, bool HasMedia, DateTimeOffset? WrittenAt = null)
{
    /// <summary>It was a reaction to a text of ours and nothing else.</summary>
    public bool IsReaction { get; init; }

    /// <summary>Tells the text as it came from others: see <see cref="LoopGuard.PrintOf"/>.</summary>
    public string Print { get; init; } = LoopGuard.PrintOf(Text);

    /// <summary>The text as the patient wrote it, for a person to read; null where words of ours were taken out of it.</summary>
    public string? Written { get; init; }

    /// <summary>What a person is to read of it.</summary>
    public string ForPerson => Text.Length > 0 ? Written ?? Text : HasMedia ? "(a picture without words)" : "(an empty text)";
}

/// <summary>What the conversation makes of a text.</summary>
public sealed record ConversationStep
{
    /// <summary>The survey as it is now; null when the text changed none.</summary>
    public Survey? Survey { get; init; }

    /// <summary>The crisis text that goes first; null when none is due. Its words are chosen after the alert is raised.</summary>
    public CrisisText? Crisis { get; init; }

    /// <summary>The answers to send after it, in order, the question last.</summary>
    public ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>What the words and the answers say.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Of the instruments that the answer completed.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>The answer that the text gave, one for each option where several were chosen; empty when it gave none.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>The text removed the last answer: its question is asked again.</summary>
    public bool RemovedAnswer { get; init; }

    /// <summary>The text says that the patient has died, and nobody said so before.</summary>
    public bool ReportsDeath { get; init; }

    /// <summary>The last reply asks where the patient is.</summary>
    public bool AsksWhere { get; init; }

    /// <summary>What the patient answered to where they are; null when the text is no such answer.</summary>
    public string? Whereabouts { get; init; }

    /// <summary>What the text does to the consent to be texted.</summary>
    public ConsentChange Consent { get; init; } = ConsentChange.None;

    /// <summary>What a person is to read; null when the machine understood.</summary>
    public string? Unread { get; init; }

    /// <summary>The question is asked again though the text could be read: a number that is none of its answers, or a doubtful no.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>It was a no to a question about suicide that is asked again.</summary>
    public bool IsDoubtedNo { get; init; }

    /// <summary>The language that the patient asked for; null when they asked for none.</summary>
    public Language? Language { get; init; }

    /// <summary>The loop guard keeps it from being answered.</summary>
    public bool IsGuarded { get; init; }
}

/// <summary>One answer to a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The text; <c>{link}</c> stands for the link to <paramref name="SurveyId"/>.</param>
/// <param name="SurveyId">The survey a link opens.</param>
public sealed record Reply(MessageKind Kind, string Body, SurveyId? SurveyId = null)
{
    /// <summary>The link opens the patient's safety plan, not a survey.</summary>
    public bool OpensPlan { get; init; }
}

/// <summary>What a text does to the consent to be texted.</summary>
public enum ConsentChange
{
    /// <summary>The text says nothing about it.</summary>
    None,

    /// <summary>Revoked by any reasonable means (FCC 24-18), honored at once.</summary>
    OptedOut,

    /// <summary>Given again by a keyword such as START.</summary>
    OptedIn,

    /// <summary>The number is somebody else's: no more texts, and staff must find the patient's.</summary>
    WrongNumber,
}
