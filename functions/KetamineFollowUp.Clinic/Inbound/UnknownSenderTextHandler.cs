using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// A text from a number that no patient has, or with words of danger from a staff member's: loads what
/// <see cref="UnknownSender"/> decides from, and does what it says. The number is on the staff page only.
/// </summary>
public sealed class UnknownSenderTextHandler(InboundTransactions inbound, AlertProcessor alerts, SentTexts sent, UnknownReplyBudget budget, ClinicSettings clinic)
{
    /// <summary>The partition of a number: its hash, so that no number stands in an id.</summary>
    public static string PartitionOf(string from) =>
        RecordIds.StrangerPrefix + Fingerprint.Of(from, 16);

    /// <summary>Takes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="by">How the answer leaves.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<HandledText> Take(InboundText text, ReplyVia by, CancellationToken cancel) =>
        await inbound.Once(
            PartitionOf(text.From),
            text,
            async transaction => await Take(transaction, text, await sent.Without(transaction.Partition, text.Body, cancel), by, staff: null, cancel),
            cancel)
        ?? throw new InvalidOperationException("a text of an unknown number is always taken");

    /// <summary>Takes words of danger from a staff member's number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What is left of it without our own words.</param>
    /// <param name="by">How the answer leaves.</param>
    /// <param name="command">The answer to the command that stands beside them; null: none does.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<HandledText> TakeFromStaff(InboundText text, OwnWords words, ReplyVia by, string? command, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Take(transaction, text, words, by, new StaffSender(command), cancel), cancel)
        ?? throw new InvalidOperationException("words of danger are always taken");

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says.</summary>
    public async Task<HandledText> Keep(InboundText text, ReplyVia by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Task.FromResult<InboundRecord?>(Keep(transaction, text, by)), cancel)
        ?? throw new InvalidOperationException("a text is always kept");

    private InboundRecord Keep(PatientTransaction transaction, InboundText text, ReplyVia by)
    {
        var record = TextReplies.Record(transaction, text, InboundOutcomes.UnknownNumber, [Polite], by, Audience.Patient);
        transaction.Record = transaction.Record with { Unknown = transaction.Record.Unknown ?? new UnknownNumber(text.From, DateOnly.FromDateTime(transaction.Now.UtcDateTime), 0) };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        transaction.AddUnread(text.Body);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientTransaction transaction, InboundText text, OwnWords words, ReplyVia by, StaffSender? staff, CancellationToken cancel)
    {
        var today = ClinicTime.DateOf(transaction.Now, clinic.Zone);
        var before = transaction.Record.Unknown is { } known ? new PoliteAnswers(known.Day, known.Answered) : (PoliteAnswers?)null;
        var step = UnknownSender.Take(words, text.OptOutType, before, today, LoopGuard.PrintOf(text.Body), TrafficLedger.Of(transaction), transaction.Now, SafetyAlerts.LastAt(transaction.Record, transaction.Now));
        var outcome = words.IsReaction ? InboundOutcomes.Reaction : InboundOutcomes.UnknownNumber;
        if (step.Reply is UnknownSenderReply.Polite && !await budget.Take(cancel))
        {
            step = step with { Reply = new UnknownSenderReply.None(), Answers = before ?? new PoliteAnswers(today, 0) };
        }

        TextReplies.Begin(transaction, text, outcome);
        transaction.Record = transaction.Record with { Unknown = new UnknownNumber(text.From, step.Answers.Day, step.Answers.Answered) };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        await TrafficLedger.Keep(transaction, LoopGuard.PrintOf(text.Body), step.IsUnread ? new InboundWords(words.Left, text.OptOutType, text.HasMedia) { Written = words.IsWhole ? text.Body : null }.ForPerson : null, step.Reply is UnknownSenderReply.Polite, cancel);
        var news = await alerts.Raise(transaction, step.Findings, screenSurveyId: null, cancel);
        ImmutableArray<Reply> replies = step.Reply.Match<ImmutableArray<Reply>>(
            () => [],
            () => [Polite],
            crisis => [.. CrisisTextLedger.Take(transaction, crisis.Text, crisis.Language, news, staff is not null).Select(said => new Reply(MessageKind.Crisis, said))]);
        replies = staff?.Command is { } command ? [.. replies, new Reply(MessageKind.Reply, command)] : replies;
        return TextReplies.Record(transaction, text, outcome, replies, by, Audience.Patient);
    }

    /// <summary>The number is a staff member's.</summary>
    private sealed record StaffSender(string? Command);

    private Reply Polite => new(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone));
}
