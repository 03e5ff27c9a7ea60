using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>
/// "Where are you right now?": one question to a patient in an emergency, answered in words, so that help can be sent (clinical.md, 911 for others).
/// It comes last: after a finished high screener, or after emergency words when no screener waits for an answer.
/// </summary>
public static class WhereQuestion
{
    // ASSUMPTION: within the hour a second question would read like a machine.
    private static readonly TimeSpan NotAgainWithin = TimeSpan.FromHours(1);

    private const string High = "high";

    /// <summary>True when it is to be asked now.</summary>
    /// <param name="facts">Who would be asked, and what was found.</param>
    /// <param name="now">When.</param>
    public static bool IsDue(WhereFacts facts, DateTimeOffset now) =>
        facts.Patient is { CanBeTexted: true, ContactCaution: not ContactCaution.AskFirst }
        && !(facts.Asked?.At > now - NotAgainWithin)
        && !facts.ScreenerWaits
        && !facts.Findings.Any(finding => finding.Cause is FindingCause.Violence or FindingCause.NotSafeAtHome)
        && (facts.Findings.Any(IsEmergency) || (Finished(facts) is { } screen && (screen.Band == High || facts.EmergencyIsOpen)));

    /// <summary>The words that answer the question; null when it is not open, or the text is something else.</summary>
    internal static ConversationStep? Take(ConversationContext context, Keyword? keyword)
    {
        if (context.Facts.Where is not { IsOpen: true } asked
            || context.Facts.Patient.OptedOut
            || keyword is Keyword.Back or Keyword.Plan
            || context.Words.WrittenAt < asked.At
            || context.Words.Text.Trim().Length == 0)
        {
            return null;
        }

        var noted = new Reply(MessageKind.Reply, CrisisTexts.WhereNoted.In(context.Language));
        return new ConversationStep
        {
            Whereabouts = context.Words.Text,
            Replies = context.Facts.Open is { } survey && context.MayAskByText(survey) && SurveyPath.Current(survey, context.Facts.Catalog) is { } question
                ? [noted, SurveyReply.Ask(context, question)]
                : [noted],
        };
    }

    /// <summary>The step with the question as its only reply, when it is due. A survey goes on after the answer.</summary>
    internal static ConversationStep Ask(ConversationContext context, ConversationStep step)
    {
        var open = step.Survey ?? context.Facts.Open;
        var facts = new WhereFacts(
            context.Facts.Patient, context.Facts.Where, context.Facts.EmergencyIsOpen,
            open is { IsOpen: true } && SurveyPath.Current(open, context.Facts.Catalog) is { } waits && SurveyPath.IsScreener(waits.Instrument.Id),
            step.Findings, step.Readings);
        return step is { Consent: ConsentChange.None, ReportsDeath: false } && IsDue(facts, context.Now)
            ? step with { AsksWhere = true, Replies = [new Reply(MessageKind.Reply, CrisisTexts.WhereAreYou.In(context.Language))] }
            : step;
    }

    private static bool IsEmergency(Finding finding) => finding is { Severity: Severity.Emergency, Kind: FindingKind.Ideation or FindingKind.CrisisLanguage or FindingKind.Danger };

    private static Reading? Finished(WhereFacts facts) => facts.Readings.FirstOrDefault(reading => reading.Instrument == SurveyPath.Screener);
}

/// <summary>What the question "where are you" depends on.</summary>
/// <param name="Patient">Who would be asked.</param>
/// <param name="Asked">When they were asked last; null: never.</param>
/// <param name="EmergencyIsOpen">Their unresolved alert is an emergency about safety.</param>
/// <param name="ScreenerWaits">A question of the screener waits for its answer.</param>
/// <param name="Findings">What was just found.</param>
/// <param name="Readings">Of the instruments just finished.</param>
public sealed record WhereFacts(
    Patient Patient, WhereAsked? Asked, bool EmergencyIsOpen, bool ScreenerWaits, ImmutableArray<Finding> Findings, ImmutableArray<Reading> Readings);
