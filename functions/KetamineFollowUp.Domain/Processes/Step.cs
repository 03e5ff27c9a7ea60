using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>
/// What a process wants done. A step says it; the shell does it, in the same transaction as the process's new state.
/// Steps that leave the building carry a <c>Key</c>, unique within their process at all times: process id + key is the message's id.
/// </summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>Write to the patient, consent permitting; the shell chooses the channel the patient follows up on.</summary>
    /// <param name="Key">Unique within the process.</param>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Body">The whole text, in the patient's language; <c>{link}</c> stands for a link made at delivery.</param>
    /// <param name="SurveyId">The survey that <c>{link}</c> opens, if any.</param>
    /// <param name="Guarantee">What an unknown outcome means.</param>
    /// <param name="AnyHour">True when the send window does not hold it back.</param>
    /// <param name="NotAfter">Later than this it is not sent but recorded as stale; null: never stale.</param>
    /// <param name="Email">What is mailed instead of the text; null: it is texted.</param>
    public sealed record TextPatient(
        string Key, MessageKind Kind, string Body, SurveyId? SurveyId, Guarantee Guarantee, bool AnyHour, DateTimeOffset? NotAfter, EmailText? Email = null) : Step;

    /// <summary>Write to a staff member: a page or a reminder. Sent at any hour, and again when the outcome is unknown.</summary>
    /// <param name="Key">Unique within the process.</param>
    /// <param name="To">Whom.</param>
    /// <param name="Channel">By text, by email, or, a page only, by phone call.</param>
    /// <param name="Kind"><see cref="MessageKind.Page"/> or <see cref="MessageKind.ReminderStaff"/>.</param>
    /// <param name="Subject">The subject of an email, without clinical content; null for a text or a call.</param>
    /// <param name="Body">The whole text, without patient data; <c>{link}</c> stands for the staff page of the process. Of a call: what is said.</param>
    public sealed record NotifyStaff(string Key, StaffId To, Channel Channel, MessageKind Kind, string? Subject, string Body) : Step;

    /// <summary>Open a survey and send its first text or email.</summary>
    /// <param name="Survey">What it asks, and until when.</param>
    public sealed record OpenSurvey(SurveyOpening Survey) : Step;

    /// <summary>Send a reminder of an open survey, carrying its current question.</summary>
    /// <param name="Key">Unique within the process.</param>
    /// <param name="SurveyId">Which survey.</param>
    /// <param name="NotAfter">Later than this it is stale.</param>
    public sealed record RemindOfSurvey(string Key, SurveyId SurveyId, DateTimeOffset NotAfter) : Step;

    /// <summary>Close an open survey.</summary>
    /// <param name="SurveyId">Which survey.</param>
    /// <param name="Reason">Why; a survey that has been completed meanwhile stays completed.</param>
    public sealed record CloseSurvey(SurveyId SurveyId, SurveyClosing Reason) : Step;

    /// <summary>Bring findings to a person: join the patient's unresolved alert or raise a new one.</summary>
    /// <param name="Findings">At least one.</param>
    public sealed record Raise(ImmutableArray<Finding> Findings) : Step;

    /// <summary>Write a fact into the patient's record that a person gets to see.</summary>
    /// <param name="Fact">Which fact.</param>
    /// <param name="About">The check-in, page or process it is about: an id, never free text of a patient.</param>
    /// <param name="Detail">A sentence for the reader.</param>
    public sealed record Record(RecordedFact Fact, string About, string Detail) : Step;

    /// <summary>Put a task on the worklist, for staff to do and to take off.</summary>
    /// <param name="Key">Unique within the process.</param>
    /// <param name="Kind">What is to be done.</param>
    /// <param name="Due">By when.</param>
    /// <param name="Text">Sentences for staff; they name the patient.</param>
    /// <param name="Prepared">Words to the patient, in their language, that a person may send; null for none.</param>
    public sealed record LeaveTask(string Key, TaskKind Kind, DateTimeOffset Due, string Text, string? Prepared = null) : Step;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(
        Func<TextPatient, T> textPatient, Func<NotifyStaff, T> notifyStaff, Func<OpenSurvey, T> openSurvey, Func<RemindOfSurvey, T> remindOfSurvey,
        Func<CloseSurvey, T> closeSurvey, Func<Raise, T> raise, Func<Record, T> record, Func<LeaveTask, T> leaveTask) => this switch
        {
            TextPatient step => textPatient(step),
            NotifyStaff step => notifyStaff(step),
            OpenSurvey step => openSurvey(step),
            RemindOfSurvey step => remindOfSurvey(step),
            CloseSurvey step => closeSurvey(step),
            Raise step => raise(step),
            Record step => record(step),
            LeaveTask step => leaveTask(step),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
