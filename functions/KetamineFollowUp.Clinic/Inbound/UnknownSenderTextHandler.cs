using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// A text from a number that no patient has, or with words of danger from a staff member's: loads what
/// <see cref="UnknownSender"/> decides from, and does what it says. The number is on the staff page only.
/// </summary>
public sealed class UnknownSenderTextHandler(InboundTransactions inbound, AlertProcessor alerts, ClinicSettings clinic)
{
    /// <summary>The partition of a number: its hash, so that no number stands in an id.</summary>
    public static string PartitionOf(string from) =>
        RecordIds.StrangerPrefix + Fingerprint.Of(from, 16);

    /// <summary>Takes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="by">How the answer leaves.</param>
    /// <param name="isStaff">The number is a staff member's.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<HandledText> Take(InboundText text, ReplyVia by, bool isStaff, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Take(transaction, text, by, isStaff, cancel), cancel)
        ?? throw new InvalidOperationException("a text of an unknown number is always taken");

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says.</summary>
    public async Task<HandledText> Keep(InboundText text, ReplyVia by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Task.FromResult<InboundRecord?>(Keep(transaction, text, by)), cancel)
        ?? throw new InvalidOperationException("a text is always kept");

    private InboundRecord Keep(PatientTransaction transaction, InboundText text, ReplyVia by)
    {
        var record = TextReplies.Record(transaction, text, Outcome, [Polite], by, Audience.Patient);
        transaction.Record = transaction.Record with { Unknown = transaction.Record.Unknown ?? new UnknownNumber(text.From, DateOnly.FromDateTime(transaction.Now.UtcDateTime), 0) };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        transaction.AddUnread(text.Body);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientTransaction transaction, InboundText text, ReplyVia by, bool isStaff, CancellationToken cancel)
    {
        var today = ClinicTime.DateOf(transaction.Now, clinic.Zone);
        var before = transaction.Record.Unknown is { } known ? new PoliteAnswers(known.Day, known.Answered) : (PoliteAnswers?)null;
        var step = UnknownSender.Take(text.Body, text.OptOutType, before, today);
        TextReplies.Begin(transaction, text, Outcome);
        transaction.Record = transaction.Record with { Unknown = new UnknownNumber(text.From, step.Answers.Day, step.Answers.Answered) };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        if (step.IsUnread)
        {
            transaction.AddUnread(text.Body);
        }

        var news = await alerts.Raise(transaction, step.Findings, screenSurveyId: null, cancel);
        var replies = step.Reply.Match<ImmutableArray<Reply>>(
            () => [],
            () => [Polite],
            crisis => [.. CrisisTextLedger.Take(transaction, crisis.Text, crisis.Language, news, isStaff).Select(words => new Reply(MessageKind.Crisis, words))]);
        return TextReplies.Record(transaction, text, Outcome, replies, by, Audience.Patient);
    }

    private const string Outcome = "unknown-number";

    private Reply Polite => new(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone));
}
