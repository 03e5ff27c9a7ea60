using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// A text from a number that no patient has: a polite answer, at most three times a day. Crisis words always get the crisis
/// text and page; the number is on the staff page only.
/// </summary>
public sealed class UnknownSenderTextHandler(InboundTransactions inbound, RosterStore rosters, AlertProcessor alerts, ClinicSettings clinic)
{
    // Contract: unknown numbers get a polite answer at most 3 times a day.
    private const int AnswersADay = 3;

    /// <summary>The partition of a number: its hash, so that no number stands in an id.</summary>
    public static string PartitionOf(string from) =>
        RecordIds.StrangerPrefix + Fingerprint.Of(from, 16);

    public async Task<HandledText> Take(InboundText text, ReplyVia by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Take(transaction, text, by, cancel), cancel)
        ?? throw new InvalidOperationException("a text of an unknown number is always taken");

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says.</summary>
    public async Task<HandledText> Keep(InboundText text, ReplyVia by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, transaction => Task.FromResult<InboundRecord?>(Keep(transaction, text, by)), cancel)
        ?? throw new InvalidOperationException("a text is always kept");

    private InboundRecord Keep(PatientTransaction transaction, InboundText text, ReplyVia by)
    {
        var record = TextReplies.Record(transaction, text, "unknown-number", [new Reply(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone))], by, Audience.Patient);
        transaction.Record = transaction.Record with { Unknown = transaction.Record.Unknown ?? new UnknownNumber(text.From, DateOnly.FromDateTime(transaction.Now.UtcDateTime), 0) };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        transaction.AddUnread(text.Body);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientTransaction transaction, InboundText text, ReplyVia by, CancellationToken cancel)
    {
        var today = ClinicTime.DateOf(transaction.Now, ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc);
        var known = transaction.Record.Unknown is { } before && before.Day == today ? before : new UnknownNumber(text.From, today, 0);
        var findings = ScreenFindings.From(CrisisScreen.Read(text.Body));
        var keyword = Keywords.Read(text.Body, text.OptOutType);
        List<Reply> replies = [];
        if (!findings.IsEmpty)
        {
            var onCall = await rosters.Current(cancel) is { } roster && RosterRules.At(roster, transaction.Now) is { Gap: false };
            var crisis = findings.Any(finding => finding.IsSafety) ? SafetyTexts.Crisis(onCall) : SafetyTexts.Danger(onCall);
            replies.Add(new Reply(MessageKind.Crisis, crisis.In(LanguageOf(text.Body))));
        }
        else if (known.Answered < AnswersADay && IsAnswered(keyword))
        {
            replies.Add(new Reply(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone)));
            known = known with { Answered = known.Answered + 1 };
        }

        var record = TextReplies.Record(transaction, text, "unknown-number", replies, by, Audience.Patient);
        transaction.Record = transaction.Record with { Unknown = known };
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        if (findings.Length > 0 || keyword is null)
        {
            transaction.AddUnread(text.Body);
        }

        await alerts.Raise(transaction, findings, screenSurveyId: null, cancel);
        return record;
    }

    // Whoever revokes hears no more, and what the carrier has answered is not answered twice.
    private static bool IsAnswered(Keyword? keyword) => keyword is not
        (Keyword.CarrierStop or Keyword.CarrierStart or Keyword.CarrierHelp or Keyword.Revoke or Keyword.WrongNumber);

    // A guess good enough for one text: Spanish when the words read as Spanish only.
    private static Language LanguageOf(string body) => SpanishWords.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Language.Es : Language.En;

    private static readonly string[] SpanishWords = [" quiero", "quiero ", "morir", "matar", "vivir", "ayuda", "puedo", "pastillas", "ñ", "é", "ó"];
}
