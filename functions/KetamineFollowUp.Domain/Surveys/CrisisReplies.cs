using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
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

    /// <summary>Words of danger: the crisis text at once; after crisis language the screener.</summary>
    public static ConversationStep Answer(ConversationContext context, ConversationStep step, CrisisText crisis, ImmutableArray<Finding> words)
    {
        var found = step with { Findings = [.. words, .. step.Findings], Unread = step.Unread ?? context.Words.ForPerson };
        if (context.Facts.Patient.OptedOut)
        {
            return found;
        }

        // The words' own crisis text replaces one that the answer asked for: one is enough.
        var told = found with { Crisis = crisis };
        return crisis switch
        {
            // Words that set the caution are followed by no question any more.
            CrisisText.Suicide => CautionRule.Of(words) == ContactCaution.AskFirst ? told with { Replies = [] }
                : MayBeScreened(context, step) && !step.ReportsDeath ? WithScreen(context, told) : told,
            CrisisText.Danger => told,
            // Beside it stands only the open question, or what a revocation must be answered: nothing that names a hotline.
            CrisisText.Neutral => step is { Survey: null, Consent: ConsentChange.None } ? told with { Replies = [] } : told,
        };
    }

    /// <summary>The crisis text before the next question, when an answer says that it is needed.</summary>
    public static ConversationStep WithCrisisText(ConversationStep step, ItemFlag flag, ImmutableArray<Finding> findings) => For(flag, findings) switch
    {
        CrisisText.Suicide => step.Survey is { } survey && CrisisTextRule.DueAt(survey, findings) is { } severity
            ? step with { Survey = survey with { CrisisTextAt = severity }, Crisis = CrisisText.Suicide }
            : step,
        CrisisText.Danger => step with { Crisis = CrisisText.Danger },
        CrisisText.Neutral => step with { Crisis = CrisisText.Neutral },
        null => step,
    };

    /// <summary>The crisis text that an answer calls for; null: none.</summary>
    public static CrisisText? For(ItemFlag flag, ImmutableArray<Finding> findings) =>
        findings.Any(finding => finding.Kind == FindingKind.Danger) ? flag == ItemFlag.UnsafeAtHome ? CrisisText.Neutral : CrisisText.Danger
        : findings.Any(finding => finding.IsSelfHarm) ? CrisisText.Suicide
        : null;

    /// <summary>
    /// Of whom it must be asked first whether it is safe to talk hears the neutral words and nothing else: whoever is feared may read the phone.
    /// No question leaves any more, so what looks like an answer to one is left for a person as well.
    /// </summary>
    public static ConversationStep Neutral(ConversationContext context, ConversationStep step)
    {
        step = !step.Answers.IsEmpty && context.Facts.Patient.ContactCaution == ContactCaution.AskFirst ? step with { Unread = step.Unread ?? context.Words.ForPerson } : step;
        return step.Crisis is not null ? step with { Crisis = CrisisText.Neutral, Replies = [] }
            : step.Replies.IsEmpty ? step
            : step with { Replies = [new Reply(MessageKind.Reply, CrisisTexts.Neutral.In(context.Language))] };
    }

    /// <summary>True when the screener was finished so recently that further words need not ask it again.</summary>
    public static bool IsFresh(DateTimeOffset? lastScreenedAt, DateTimeOffset now) => lastScreenedAt > now - ScreenStaysFresh;

    /// <summary>The step with the screener's first question in place of other replies; unchanged for whoever must not be asked.</summary>
    public static ConversationStep Screened(ConversationContext context, ConversationStep step) =>
        MayBeScreened(context, step) && !context.Facts.Patient.OptedOut ? WithScreen(context, step) : step;

    private static bool MayBeScreened(ConversationContext context, ConversationStep step) =>
        step.Consent == ConsentChange.None && context.Facts.Patient.ContactCaution != ContactCaution.AskFirst;

    private static ConversationStep WithScreen(ConversationContext context, ConversationStep step)
    {
        var catalog = context.Facts.Catalog;
        var open = step.Survey ?? context.Facts.Open;
        var isFresh = IsFresh(context.Facts.LastScreenedAt, context.Now);
        if (step.Survey is { IsOpen: false } completed)
        {
            // The words were the last answer: the survey goes on with the screener, so that the answer stays in it.
            if (isFresh || SurveyPath.HasScreener(completed))
            {
                return step with { Survey = completed with { CrisisTextAt = Severity.Emergency }, Replies = [] };
            }

            open = completed with { State = SurveyState.Open, ClosedAt = null };
        }

        if (open is not { IsOpen: true })
        {
            return isFresh ? step with { Replies = [] } : Opened(context, step);
        }

        var screened = isFresh ? open : SurveyProgress.WithScreener(open, context.Facts.Screener, SurveyPath.Current(open, catalog)?.Instrument.Id, catalog);
        return step with
        {
            Survey = screened with { CrisisTextAt = Severity.Emergency },
            Replies = [AskOrLink(context, screened)],
        };
    }

    private static ConversationStep Opened(ConversationContext context, ConversationStep step)
    {
        var screen = new Survey
        {
            SurveyId = context.Facts.NewScreenId,
            CheckInId = "screen",
            Instruments = [context.Facts.Screener],
            Versions = ImmutableDictionary<string, int>.Empty.SetItem(context.Facts.Screener, context.Facts.Catalog.Get(context.Facts.Screener).Version),
            Phase = Instruments.SessionPhase.Maintenance,
            OpenedAt = context.Now,
            ExpiresAt = context.Now + ScreenExpiry,
            CrisisTextAt = Severity.Emergency,
        };
        return step with { Survey = screen, Replies = [AskOrLink(context, screen)] };
    }

    private static Reply AskOrLink(ConversationContext context, Survey survey) =>
        SurveyPath.Current(survey, context.Facts.Catalog) is { } question
            ? SurveyReply.AskOrLink(context, survey, question)
            : new Reply(MessageKind.Reply, SurveyTexts.SurveyLink(context.Facts.ClinicName).In(context.Language), survey.SurveyId);
}
