using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>PLAN by text: a link to the patient's safety plan. Whoever may not have one is answered like any text left for a person, so nothing tells that there is a plan.</summary>
public static class PlanRequest
{
    /// <summary>How long the link opens the plan.</summary>
    public static readonly TimeSpan OpensWithin = TimeSpan.FromMinutes(15);

    /// <summary>How long the page that was opened takes what was changed on it. ASSUMPTION: time to write six parts on a phone.</summary>
    public static readonly TimeSpan TakesWithin = TimeSpan.FromMinutes(60);

    /// <summary>
    /// The plan may be opened from the patient's number: texts are not refused, nobody has to ask first whether it is safe to talk, and the number is confirmed
    /// (<see cref="Patient.PhoneConfirmed"/>).
    /// </summary>
    public static bool IsAllowed(Patient patient) =>
        patient is { Phone: not null, PhoneConfirmed: true, OptedOut: false, ContactCaution: ContactCaution.None };

    /// <summary>The answer to PLAN; null when the text is something else, or may not be answered with a link.</summary>
    internal static ConversationStep? Take(ConversationContext context, Keyword? keyword) =>
        keyword == Keyword.Plan && IsAllowed(context.Facts.Patient) && !WordsAreAsked(context)
            ? new ConversationStep { Replies = [new Reply(MessageKind.Reply, PlanTexts.Link.In(context.Language)) { OpensPlan = true }] }
            : null;

    // Asked for words by text, "plan" is an answer like any other.
    private static bool WordsAreAsked(ConversationContext context) =>
        context.Facts.Open is { } survey && context.MayAskByText(survey) && SurveyPath.Current(survey, context.Facts.Catalog)?.Item.Kind == ItemKind.Words;
}
