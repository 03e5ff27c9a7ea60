using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Texts while a survey is open.</summary>
internal static class SurveyReply
{
    // After this many replies in a row that could not be read, the link is offered and a person is told.
    private const int FailuresUntilLink = 2;

    public static ConversationStep Take(ConversationContext scene, Survey survey, Keyword? keyword, ImmutableArray<Finding> words)
    {
        if (SurveyPath.Current(survey, scene.Facts.Catalog) is not { } question)
        {
            return UnpromptedText.Take(scene);
        }

        if (!scene.MayAskByText(survey))
        {
            return LinkOnly(scene, survey, question);
        }

        if (scene.Words.WrittenAt < survey.AskedSince)
        {
            return WasLate(scene);
        }

        if (keyword == Keyword.Back)
        {
            return Back(scene, survey);
        }

        return AnswerReader.Read(question.Item, scene.Language, scene.Words.Text).Match(
            value => Answered(scene, survey, question, Given(value, null)),
            said => Answered(scene, survey, question, Given(null, said)),
            skipped: () => Answered(scene, survey, question, Given(null, null)),
            outOfRange: () => AskAgain(scene, survey, question, words, unread: null),
            notUnderstood: () => AskAgain(scene, survey, question, words, unread: scene.Words.Text));

        Answer Given(int? value, string? said) => new(question.Instrument.Id, question.Item.Id, value, said, scene.Now, AnswerVia.Text);
    }

    // What it answers is no longer the question that stands, and may have been one about safety: a person is paged to read it.
    private static ConversationStep WasLate(ConversationContext scene) => new()
    {
        Unread = scene.Words.Text,
        Findings = [new Finding(FindingKind.NotUnderstood, Severity.Urgent, "A text arrived late, after the question it may answer was no longer the one asked. Read it now.")],
        Replies = [new Reply(MessageKind.Reply, SafetyTexts.Unread.In(scene.Language))],
    };

    /// <summary>The open question as a reply, with its lead-in where its instrument begins.</summary>
    public static Reply Ask(ConversationContext scene, Question question) =>
        new(MessageKind.Reply, QuestionText.ForSms(question.Instrument, question.Item, scene.Language, question.OpensInstrument));

    private static ConversationStep Answered(ConversationContext scene, Survey survey, Question question, Answer answer)
    {
        var advance = SurveyProgress.Take(survey, question, answer, scene.Facts.Catalog, scene.Facts.Patient.ScreeningSex, scene.Facts.Screener);
        var next = SurveyPath.Current(advance.Survey, scene.Facts.Catalog);
        var turn = new ConversationStep
        {
            Survey = advance.Survey,
            Findings = advance.Findings,
            Readings = advance.Readings,
            Taken = answer,
            Replies = [next is null ? new Reply(MessageKind.Reply, SurveyTexts.Thanks.In(scene.Language)) : Ask(scene, next)],
        };
        return CrisisReplies.WithCrisisText(scene, turn, advance.Findings);
    }

    private static ConversationStep Back(ConversationContext scene, Survey survey)
    {
        var back = SurveyProgress.Back(survey);
        var question = SurveyPath.Current(back ?? survey, scene.Facts.Catalog)!;
        var ask = Ask(scene, question);
        return back is null
            ? new ConversationStep { Replies = [ask with { Body = $"{SurveyTexts.BackNothing.In(scene.Language)} {ask.Body}" }] }
            : new ConversationStep { Survey = back, TookBack = true, Replies = [ask] };
    }

    // Crisis words are not a failed answer: the screener is asked instead.
    private static ConversationStep AskAgain(ConversationContext scene, Survey survey, Question question, ImmutableArray<Finding> words, string? unread)
    {
        if (!words.IsEmpty)
        {
            return new ConversationStep { Survey = survey, Unread = scene.Words.Text, Replies = [Ask(scene, question)] };
        }

        var failed = survey with { Failures = survey.Failures + 1 };
        if (failed.Failures < FailuresUntilLink)
        {
            return new ConversationStep
            {
                Survey = failed,
                Unread = unread,
                Replies = [new Reply(MessageKind.Reply, SurveyTexts.AskAgain(QuestionText.Choices(question.Item, scene.Language)).In(scene.Language))],
            };
        }

        var told = failed.Failures == FailuresUntilLink
            ? new Finding(FindingKind.NotUnderstood, Severity.Routine, $"{FailuresUntilLink} replies in a row could not be read as an answer to {question.Instrument.Name.En}, item {question.Item.Id}.")
            : null;
        return new ConversationStep
        {
            Survey = failed,
            Unread = scene.Words.Text,
            Findings = told is null ? [] : [told],
            Replies = [new Reply(MessageKind.Reply, SurveyTexts.OfferLink.In(scene.Language), survey.SurveyId)],
        };
    }

    // A patient who answers by link may still write an answer: the number alone is no message to read, words are.
    private static ConversationStep LinkOnly(ConversationContext scene, Survey survey, Question question) => new()
    {
        Unread = LateAnswer.IsBareAnswer(question, scene) ? null : scene.Words.Text,
        Replies = [new Reply(MessageKind.Reply, SurveyTexts.SurveyLink(scene.Facts.ClinicName).In(scene.Language), survey.SurveyId)],
    };
}
