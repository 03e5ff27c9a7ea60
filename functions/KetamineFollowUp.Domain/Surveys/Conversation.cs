using System.Collections.Immutable;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>
/// What a text from a patient means and what is answered. Every text is screened for crisis language first, whatever the
/// conversation's state; then keywords; then the open question.
/// </summary>
public static class Conversation
{
    /// <summary>Reads one text and says what follows from it.</summary>
    /// <param name="facts">What the text meets.</param>
    /// <param name="words">The text.</param>
    /// <param name="now">When it came.</param>
    public static ConversationStep Take(ConversationFacts facts, InboundWords words, DateTimeOffset now)
    {
        var open = facts.Open is { IsOpen: true } survey && survey.ExpiresAt > now ? survey : null;
        var context = new ConversationContext(facts with { Open = open, LastClosed = facts.LastClosed ?? (open is null ? facts.Open : null) }, words, now);
        var reading = InPlace(CallerAdvice.Screen(words.Text), facts, open, now);
        var findings = ScreenFindings.From(reading);
        var kind = TextKind.Read(words.Text, words.OptOutType, words.HasMedia, facts.Patient.PreferredName);
        var keyword = (kind as TextKind.Command)?.Keyword;
        var step = ReactionText.Take(context)
            ?? ConsentKeywords.Take(context, keyword)
            ?? ReportedDeathText.Take(context)
            ?? KindReplies.BeforeWhere(context, kind)
            ?? WhereQuestion.Take(context, keyword)
            ?? Respond(context, kind, keyword, findings);
        step = ReportedDeathText.Noted(context, step);
        var answered = CrisisTextChoice.For(reading) is { } crisis ? CrisisReplies.Answer(context, step, crisis, findings) : step;
        answered = AsksFirst(facts.Patient, answered) ? CrisisReplies.Neutral(context, answered) : WhereQuestion.Ask(context, answered);
        answered = IsGuarded(context, answered, kind) ? answered with { Replies = [], IsGuarded = true } : answered;
        return answered.Survey is { } changed && AskedIn(changed) != AskedIn(open)
            ? answered with { Survey = changed with { QuestionChangedAt = now } }
            : answered;

        (string?, string?) AskedIn(Survey? survey) =>
            survey is not null && SurveyPath.Current(survey, facts.Catalog) is { } question ? (question.Instrument.Id, question.Item.Id) : (null, null);
    }

    private static ScreenReading InPlace(ScreenReading reading, ConversationFacts facts, Survey? open, DateTimeOffset now) => ScreenContext.InPlace(
        reading,
        open is not null && SurveyPath.Current(open, facts.Catalog)?.Item.AsksAboutSafety == true,
        facts.LastSafetyAlertAt,
        now);

    // The answer that sets the caution is itself answered under it; but words of suicide beside those of violence hear of 988 that once.
    private static bool AsksFirst(Patient patient, ConversationStep step) =>
        patient.ContactCaution == ContactCaution.AskFirst || (CautionRule.Of(step.Findings) == ContactCaution.AskFirst && step.Crisis != CrisisText.Suicide);

    // What answers a question, changes the consent, says where the patient is or tells of danger is always answered.
    private static bool IsGuarded(ConversationContext context, ConversationStep step, TextKind kind) =>
        step is { Answers: [], RemovedAnswer: false, IsDoubtedNo: false, Consent: ConsentChange.None, Whereabouts: null, Crisis: null, AsksWhere: false, ReportsDeath: false }
        && step.Findings.All(finding => finding.Kind == FindingKind.NotUnderstood)
        && LoopGuard.Holds(context.Facts.Traffic, context.Words.Print, kind, context.Now);

    private static ConversationStep Respond(ConversationContext context, TextKind kind, Keyword? keyword, ImmutableArray<Finding> findings)
    {
        if (context.Facts.Patient.OptedOut)
        {
            return new ConversationStep { Unread = context.Words.ForPerson };
        }

        return KindReplies.ForPerson(context, kind)
            ?? PlanRequest.Take(context, keyword)
            ?? (context.Facts.Open is { } survey ? SurveyReply.Take(context, survey, keyword, findings) : UnpromptedText.Take(context));
    }
}

/// <summary>A text in its place: who wrote it, into what, when.</summary>
/// <param name="Facts">What it meets; its open survey is really open.</param>
/// <param name="Words">The text.</param>
/// <param name="Now">When it came.</param>
internal sealed record ConversationContext(ConversationFacts Facts, InboundWords Words, DateTimeOffset Now)
{
    public Language Language => Facts.Patient.Language;

    /// <summary>True when questions may stand in texts: the patient chose it and consented to it.</summary>
    public bool MayAskByText(Survey survey) => SurveyWording.MayAskByText(survey, Facts.Patient);
}
