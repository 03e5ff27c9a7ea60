using System.Collections.Immutable;
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
        var reading = CrisisScreen.Read(words.Text);
        var findings = ScreenFindings.From(reading);
        var keyword = Keywords.Read(words.Text, words.OptOutType, facts.Patient.PreferredName);
        var step = ConsentKeywords.Take(context, keyword) ?? Respond(context, keyword, findings);
        var answered = CrisisTextChoice.For(reading) is { } crisis ? CrisisReplies.Answer(context, step, crisis, findings) : step;
        answered = facts.Patient.ContactCaution == ContactCaution.AskFirst ? CrisisReplies.Neutral(context, answered) : answered;
        return answered.Survey is { } changed && AskedIn(changed) != AskedIn(open)
            ? answered with { Survey = changed with { QuestionChangedAt = now } }
            : answered;

        (string?, string?) AskedIn(Survey? survey) =>
            survey is not null && SurveyPath.Current(survey, facts.Catalog) is { } question ? (question.Instrument.Id, question.Item.Id) : (null, null);
    }

    private static ConversationStep Respond(ConversationContext context, Keyword? keyword, ImmutableArray<Finding> findings)
    {
        if (context.Facts.Patient.OptedOut)
        {
            return new ConversationStep { Unread = context.Words.Text };
        }

        return PlanRequest.Take(context, keyword)
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
