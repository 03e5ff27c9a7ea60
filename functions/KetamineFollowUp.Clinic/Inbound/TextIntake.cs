using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// Takes a text in: whose number it is, one transaction, the answer. The same text again gets the same answer and changes
/// nothing.
/// </summary>
public sealed partial class TextIntake(
    IRecordStore store, PatientTransactions transactions, TimeProvider time, PhoneDirectory phones, RosterStore rosters, TextReplies replies, PatientTextHandler patients, UnknownSenderTextHandler strangers, StaffTextHandler staff, SentTexts sentTexts, ReplySent sent,
    ILogger<TextIntake> log)
{
    public async Task<ImmutableArray<ReplyText>> Receive(InboundText text, ReplyVia by, CancellationToken cancel)
    {
        var known = PhoneNumber.TryParse(text.From, out var phone) ? await phones.PatientOf(phone, cancel) : null;

        // A patient's text concerns the roster only when it takes an alert: otherwise it costs no read.
        var member = known is null || AckText.Read(text.Body) is not null ? (await rosters.Current(cancel)).Find(phone) : null;
        var audience = Audience.Patient;
        HandledText taken;
        if (member is not null)
        {
            taken = await Held(text, () => TakeFromStaff(member, text, by, cancel), () => strangers.Keep(text, by, cancel));
            audience = taken.Partition == RecordIds.ClinicPartition ? Audience.Staff : Audience.Patient;
        }
        else if (known is { } patient && await Held(
            text,
            () => patients.Take(patient, phone, text, by, cancel),
            () => patients.Keep(patient, phone, text, by, alarms: true, cancel),
            () => patients.Keep(patient, phone, text, by, alarms: false, cancel)) is { } answered)
        {
            taken = answered;
        }
        else
        {
            taken = await Held(text, () => strangers.Take(text, by, cancel), () => strangers.Keep(text, by, cancel));
        }

        var answers = await replies.ForResponse(taken.Partition, taken.Record, by, cancel);
        if (!taken.IsRepeat)
        {
            foreach (var answer in answers)
            {
                sent(text.From, answer, audience);
            }
        }

        return answers;
    }

    // Whoever works here can be in danger too: such words are anybody's, and an alert of their number. A command beside them is carried out all the same.
    private async Task<HandledText> TakeFromStaff(StaffMember member, InboundText text, ReplyVia by, CancellationToken cancel)
    {
        var words = await sentTexts.Without(member, text.Body, cancel);
        return !await TellsOfDanger(text, words, cancel)
            ? await staff.Take(member, text, words, by, cancel)
            : await strangers.TakeFromStaff(text, words, by, await staff.Command(member, words, cancel), cancel);
    }

    private async Task<bool> TellsOfDanger(InboundText text, OwnWords words, CancellationToken cancel)
    {
        var reading = CallerAdvice.Screen(words.Left);
        if (!reading.SaysDoIt)
        {
            return !ScreenFindings.From(reading).IsEmpty;
        }

        var now = time.GetUtcNow();
        var record = await transactions.Read(UnknownSenderTextHandler.PartitionOf(text.From), cancel);
        return !ScreenFindings.From(ScreenContext.InPlace(reading, safetyQuestionOpen: false, record is null ? null : SafetyAlerts.LastAt(record, now), now)).IsEmpty;
    }

    // A fault of the rules must not cost a word: each attempt asks less of them than the one before, the last one nothing.
    private async Task<T> Held<T>(InboundText text, params Func<Task<T>>[] attempts)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await attempts[attempt]();
            }
            catch (Exception fault) when (attempt < attempts.Length - 1 && fault is not (StoreUnavailableException or OperationCanceledException))
            {
                LogFault(log, text.MessageSid, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Text {MessageSid} could not be taken ({Fault}); it is left for a person")]
    private static partial void LogFault(ILogger logger, string messageSid, string fault);

    /// <summary>True when the text is on record in the partition where its sender's texts go.</summary>
    public async Task<bool> IsOnRecord(InboundText text, CancellationToken cancel)
    {
        var known = PhoneNumber.TryParse(text.From, out var phone) ? await phones.PatientOf(phone, cancel) : null;
        string[] partitions = known is { } patient
            ? [patient.Value, UnknownSenderTextHandler.PartitionOf(text.From), RecordIds.ClinicPartition]
            : [UnknownSenderTextHandler.PartitionOf(text.From), RecordIds.ClinicPartition];
        foreach (var partition in partitions)
        {
            if (await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Inbound(text.MessageSid)), cancel) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A text taken in.</summary>
/// <param name="Partition">Where it is on record.</param>
/// <param name="Record">The text and its answers.</param>
/// <param name="IsRepeat">It had been taken before.</param>
public sealed record HandledText(string Partition, InboundRecord Record, bool IsRepeat);

/// <summary>Runs the one transaction of a text, once per provider id.</summary>
public sealed class InboundTransactions(IRecordStore store, PatientTransactions transactions)
{
    /// <summary>Runs the change unless the text is on record; the record's create-only id decides, not a read before it.</summary>
    public async Task<HandledText?> Once(string partition, InboundText text, Func<PatientTransaction, Task<InboundRecord?>> take, CancellationToken cancel)
    {
        var id = RecordIds.Inbound(text.MessageSid);
        return await transactions.Change<HandledText?>(
            partition,
            async transaction => await take(transaction) is { } record ? new HandledText(partition, record, IsRepeat: false) : null,
            async conflict => conflict == id && await store.Read(new DocumentKey(Container.Care, partition, id), cancel) is { } kept
                ? new HandledText(partition, RecordJson.Read<InboundRecord>(kept.Document.Body), IsRepeat: true)
                : null,
            cancel);
    }
}
