using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety.Deaths;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>A text which says that the patient has died: one neutral line answers the first, and a person calls. Later ones are texts like any.</summary>
internal static class ReportedDeathText
{
    /// <summary>The answer; null when the text is no such report, or not the first.</summary>
    public static ConversationStep? Take(ConversationContext context) => IsFirst(context)
        ? new ConversationStep
        {
            Unread = context.Words.ForPerson,
            Replies = context.Facts.Patient.OptedOut ? [] : [new Reply(MessageKind.Reply, SafetyTexts.DeathReported.In(context.Language))],
        }
        : null;

    /// <summary>The step with the report in it, whatever else the text was: who asks for quiet reports a death all the same.</summary>
    public static ConversationStep Noted(ConversationContext context, ConversationStep step) => IsFirst(context)
        ? step with { ReportsDeath = true, Unread = step.Unread ?? context.Words.ForPerson, Findings = step.Findings.Add(DeathFindings.Reported(context.Facts.LastPositiveAt, context.Now)) }
        : step;

    private static bool IsFirst(ConversationContext context) =>
        context.Facts.Patient.Death is null && DeathReport.IsIn(context.Words.Text, context.Facts.Patient.PreferredName);
}
