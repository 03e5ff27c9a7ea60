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
    public static ConversationStep Take(ConversationFacts facts, InboundWords words, DateTimeOffset now)
    {
        var open = facts.Open is { IsOpen: true } survey && survey.ExpiresAt > now ? survey : null;
        var scene = new ConversationContext(facts with { Open = open, LastClosed = facts.LastClosed ?? (open is null ? facts.Open : null) }, words, now);
        var findings = ScreenFindings.From(CrisisScreen.Read(words.Text));
        var keyword = Keywords.Read(words.Text, words.OptOutType, facts.Patient.PreferredName);
        var turn = ConsentKeywords.Take(scene, keyword) ?? Talk(scene, keyword, findings);
        var answered = findings.IsEmpty ? turn : CrisisReplies.Answer(scene, turn, findings);
        return answered.Survey is { } changed && AskedIn(changed) != AskedIn(open)
            ? answered with { Survey = changed with { TurnedAt = now } }
            : answered;

        (string?, string?) AskedIn(Survey? survey) =>
            survey is not null && SurveyPath.Current(survey, facts.Catalog) is { } question ? (question.Instrument.Id, question.Item.Id) : (null, null);
    }

    private static ConversationStep Talk(ConversationContext scene, Keyword? keyword, ImmutableArray<Finding> findings)
    {
        if (scene.Facts.Patient.OptedOut)
        {
            return new ConversationStep { Unread = scene.Words.Text };
        }

        return scene.Facts.Open is { } survey
            ? SurveyReply.Take(scene, survey, keyword, findings)
            : UnpromptedText.Take(scene);
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
