using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Crisis texts, and the safety screen that follows them.</summary>
internal static class CrisisReplies
{
    // ASSUMPTION: a screener finished this recently is not asked again on every further text; the crisis text still is.
    private static readonly TimeSpan ScreenStaysFresh = TimeSpan.FromHours(1);

    // ASSUMPTION: a safety screen opened by words can be answered this long.
    private static readonly TimeSpan ScreenExpiry = TimeSpan.FromHours(48);

    /// <summary>Crisis language: the crisis text at once, then the screener.</summary>
    public static ConversationStep Answer(ConversationContext scene, ConversationStep turn, ImmutableArray<Finding> words)
    {
        var found = turn with { Findings = [.. words, .. turn.Findings], Unread = turn.Unread ?? scene.Words.Text };
        if (scene.Facts.Patient.OptedOut)
        {
            return found;
        }

        // The words' own crisis text replaces one that the answer asked for: one is enough.
        var replies = turn.Replies.RemoveAll(reply => reply.Kind == MessageKind.Crisis);
        var suicidal = words.Any(finding => finding.IsSafety);
        var crisis = new Reply(MessageKind.Crisis, suicidal ? CrisisText(scene) : SafetyTexts.Danger(scene.Facts.SomeoneIsOnCall).In(scene.Language));
        return suicidal && turn.Consent == ConsentChange.None
            ? WithScreen(scene, found with { Replies = replies }, crisis)
            : found with { Replies = [crisis, .. replies] };
    }

    /// <summary>The crisis text before the next question, when an answer says that it is needed.</summary>
    public static ConversationStep WithCrisisText(ConversationContext scene, ConversationStep turn, ImmutableArray<Finding> findings)
    {
        if (findings.Any(finding => finding.Kind == FindingKind.Danger))
        {
            return turn with { Replies = [new Reply(MessageKind.Crisis, SafetyTexts.Danger(scene.Facts.SomeoneIsOnCall).In(scene.Language)), .. turn.Replies] };
        }

        return turn.Survey is { } survey && CrisisTextRule.DueAt(survey, findings) is { } severity
            ? turn with
            {
                Survey = survey with { CrisisTextAt = severity },
                Replies = [new Reply(MessageKind.Crisis, CrisisText(scene)), .. turn.Replies],
            }
            : turn;
    }

    /// <summary>True when the screener was finished so recently that further words need not ask it again.</summary>
    public static bool IsFresh(DateTimeOffset? lastScreenedAt, DateTimeOffset now) => lastScreenedAt > now - ScreenStaysFresh;

    private static ConversationStep WithScreen(ConversationContext scene, ConversationStep turn, Reply crisis)
    {
        var catalog = scene.Facts.Catalog;
        var open = turn.Survey ?? scene.Facts.Open;
        var isFresh = IsFresh(scene.Facts.LastScreenedAt, scene.Now);
        if (turn.Survey is { IsOpen: false } completed)
        {
            // The words were the last answer: the survey goes on with the screener, so that the answer stays in it.
            if (isFresh || SurveyPath.HasScreener(completed))
            {
                return turn with { Survey = completed with { CrisisTextAt = Severity.Emergency }, Replies = [crisis] };
            }

            open = completed with { State = SurveyState.Open, ClosedAt = null };
        }

        if (open is not { IsOpen: true })
        {
            return isFresh ? turn with { Replies = [crisis] } : Opened(scene, turn, crisis);
        }

        var screened = isFresh ? open : SurveyProgress.WithScreener(open, scene.Facts.Screener, SurveyPath.Current(open, catalog)?.Instrument.Id);
        return turn with
        {
            Survey = screened with { CrisisTextAt = Severity.Emergency },
            Replies = [crisis, AskOrLink(scene, screened)],
        };
    }

    private static ConversationStep Opened(ConversationContext scene, ConversationStep turn, Reply crisis)
    {
        var screen = new Survey
        {
            SurveyId = scene.Facts.NewScreenId,
            CheckInId = "screen",
            Instruments = [scene.Facts.Screener],
            Phase = Instruments.SessionPhase.Maintenance,
            OpenedAt = scene.Now,
            ExpiresAt = scene.Now + ScreenExpiry,
            CrisisTextAt = Severity.Emergency,
        };
        return turn with { Survey = screen, Replies = [crisis, AskOrLink(scene, screen)] };
    }

    private static Reply AskOrLink(ConversationContext scene, Survey survey) =>
        scene.MayAskByText(survey) && SurveyPath.Current(survey, scene.Facts.Catalog) is { } question
            ? SurveyReply.Ask(scene, question)
            : new Reply(MessageKind.Reply, SurveyTexts.SurveyLink(scene.Facts.ClinicName).In(scene.Language), survey.SurveyId);

    private static string CrisisText(ConversationContext scene) => SafetyTexts.Crisis(scene.Facts.SomeoneIsOnCall).In(scene.Language);
}
