using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Texts while a survey is open.</summary>
internal static class SurveyReply
{
    // After this many replies in a row that could not be read, the link is offered and a person is told.
    private const int FailuresUntilLink = 2;

    public static ConversationStep Take(ConversationContext context, Survey survey, Keyword? keyword, ImmutableArray<Finding> words)
    {
        if (SurveyPath.Current(survey, context.Facts.Catalog) is not { } question)
        {
            return UnpromptedText.Take(context);
        }

        if (!context.MayAskByText(survey))
        {
            return LinkOnly(context, survey, question);
        }

        if (context.Words.WrittenAt < survey.AskedSince)
        {
            return WasLate(context);
        }

        if (keyword == Keyword.Back)
        {
            return Back(context, survey);
        }

        if (CorrectedAnswer.Read(context, survey) is { } corrected)
        {
            return Correct(context, corrected.Before, corrected.Question, corrected.Reading);
        }

        var reading = AnswerReader.Read(question.Item, context.Language, context.Words.Text);
        return SafetyClarification.Doubled(context, survey, question, reading) ?? reading.Match(
            value => Answered(context, survey, question, [Given(context, question, value, null)]),
            chosen => Answered(context, survey, question, Chosen(context, question, chosen)),
            said => IsAsked(context) ? Answered(context, survey, question, [Given(context, question, null, said)]) : UnpromptedText.Take(context),
            skipped: () => Answered(context, survey, question, [Given(context, question, null, null)]),
            outOfRange: () => AskAgain(context, survey, question, words, unread: null) with { AsksAgain = true },
            notUnderstood: () => SafetyClarification.Positive(context, survey, question) ?? AskAgain(context, survey, question, words, unread: context.Words.ForPerson));
    }

    private static Answer Given(ConversationContext context, Question question, int? value, string? said) =>
        new(question.Instrument.Id, question.Item.Id, value, said, context.Now, AnswerVia.Text);

    private static ImmutableArray<Answer> Chosen(ConversationContext context, Question question, ImmutableArray<int> chosen) =>
        chosen.IsEmpty ? [Given(context, question, 0, null)] : [.. chosen.Select(value => Given(context, question, value, null))];

    // What the answer taken back has raised stays raised; a correction to no is not clean, so its question is asked again.
    private static ConversationStep Correct(ConversationContext context, Survey before, Question question, AnswerReading reading)
    {
        var step = reading switch
        {
            AnswerReading.Value { Answer: var value } when !question.Item.AsksAboutSafety || question.Item.IsRaisedBy(value) => Answered(context, before, question, [Given(context, question, value, null)]),
            AnswerReading.Several { Chosen: var chosen } => Answered(context, before, question, Chosen(context, question, chosen)),
            _ => new ConversationStep { Survey = before, Replies = [Ask(context, question)] },
        };
        return step with { RemovedAnswer = true };
    }

    // Where it must be asked first, no question was texted: words are words to a person, whatever question stands open.
    private static bool IsAsked(ConversationContext context) => context.Facts.Patient.ContactCaution != ContactCaution.AskFirst;

    // What it answers is no longer the question that stands, and may have been one about safety: a person is paged to read it.
    private static ConversationStep WasLate(ConversationContext context) => new()
    {
        Unread = context.Words.ForPerson,
        Findings = [new Finding(FindingKind.NotUnderstood, Severity.Urgent, "A text arrived late, after the question it may answer was no longer the one asked. Read it now.")],
        Replies = [new Reply(MessageKind.Reply, SafetyTexts.Unread.In(context.Language))],
    };

    /// <summary>The open question as a reply, with its lead-in where its instrument begins.</summary>
    public static Reply Ask(ConversationContext context, Question question) =>
        new(MessageKind.Reply, QuestionText.ForSms(question.Instrument, question.Item, context.Language, question.OpensInstrument));

    /// <summary>The question; where it may not stand in a text, the link to its page.</summary>
    public static Reply AskOrLink(ConversationContext context, Survey survey, Question question) => context.MayAskByText(survey)
        ? Ask(context, question)
        : new Reply(MessageKind.Reply, SurveyTexts.SurveyLink(context.Facts.ClinicName).In(context.Language), survey.SurveyId);

    private static ConversationStep Answered(ConversationContext context, Survey survey, Question question, ImmutableArray<Answer> answers)
    {
        var advance = SurveyProgress.Take(survey, question, answers, context.Facts.Catalog, context.Facts.Patient.ScreeningSex, context.Facts.ScreenerCall);
        var next = SurveyPath.Current(advance.Survey, context.Facts.Catalog);
        var step = new ConversationStep
        {
            Survey = advance.Survey,
            Findings = advance.Findings,
            Readings = advance.Readings,
            Answers = answers,
            Replies = [next is null ? new Reply(MessageKind.Reply, SurveyTexts.Thanks.In(context.Language)) : AskOrLink(context, advance.Survey, next)],
        };
        return CrisisReplies.WithCrisisText(step, question.Item.Flag, advance.Findings);
    }

    private static ConversationStep Back(ConversationContext context, Survey survey)
    {
        var back = SurveyProgress.Back(survey);
        var question = SurveyPath.Current(back ?? survey, context.Facts.Catalog)!;
        var ask = Ask(context, question);
        return back is null
            ? new ConversationStep { Replies = [ask with { Body = $"{SurveyTexts.BackNothing.In(context.Language)} {ask.Body}" }] }
            : new ConversationStep { Survey = back, RemovedAnswer = true, Replies = [ask] };
    }

    // Crisis words are not a failed answer: the screener is asked instead.
    private static ConversationStep AskAgain(ConversationContext context, Survey survey, Question question, ImmutableArray<Finding> words, string? unread)
    {
        if (!words.IsEmpty)
        {
            return new ConversationStep { Survey = survey, Unread = context.Words.ForPerson, Replies = [Ask(context, question)] };
        }

        var failed = survey with { Failures = survey.Failures + 1 };
        if (failed.Failures < FailuresUntilLink)
        {
            var choices = QuestionText.Choices(question.Item, context.Language);
            return new ConversationStep
            {
                Survey = failed,
                Unread = unread,
                Replies = [new Reply(MessageKind.Reply, (unread is null ? SurveyTexts.AskAgain(choices) : SurveyTexts.AskAgainRead(choices)).In(context.Language))],
            };
        }

        var told = failed.Failures == FailuresUntilLink
            ? new Finding(FindingKind.NotUnderstood, Severity.Routine, $"{FailuresUntilLink} replies in a row could not be read as an answer to {question.Instrument.Name.En}, item {question.Item.Id}.")
            : null;
        return new ConversationStep
        {
            Survey = failed,
            Unread = context.Words.ForPerson,
            Findings = told is null ? [] : [told],
            Replies = [new Reply(MessageKind.Reply, SurveyTexts.OfferLink.In(context.Language), survey.SurveyId)],
        };
    }

    // A patient who answers by link may still write an answer: the number alone is no message to read, words are.
    private static ConversationStep LinkOnly(ConversationContext context, Survey survey, Question question)
    {
        var (unread, link) = LateAnswer.IsBareAnswer(question, context)
            ? (null, SurveyTexts.SurveyLink(context.Facts.ClinicName))
            : (context.Words.ForPerson, SurveyTexts.LinkRead);
        return new ConversationStep { Unread = unread, Replies = [new Reply(MessageKind.Reply, link.In(context.Language), survey.SurveyId)] };
    }
}
