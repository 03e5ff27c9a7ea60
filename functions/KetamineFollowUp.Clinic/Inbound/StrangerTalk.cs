using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Text;
using KetamineFollowUp.Domain.Time;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// A text from a number that no patient has: a polite answer, at most three times a day. Crisis words always get the crisis
/// text and page; the number is on the staff page only.
/// </summary>
public sealed class StrangerTalk(InboundDesk inbound, RosterDesk rosters, AlertProcessor alerts, ClinicSettings clinic)
{
    // Contract: unknown numbers get a polite answer at most 3 times a day.
    private const int AnswersADay = 3;

    /// <summary>The partition of a number: its hash, so that no number stands in an id.</summary>
    public static string PartitionOf(string from) =>
        RecordIds.StrangerPrefix + Fingerprint.Of(from, 16);

    public async Task<Taken> Take(InboundText text, AnswerBy by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, work => Take(work, text, by, cancel), cancel)
        ?? throw new InvalidOperationException("a text of an unknown number is always taken");

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says.</summary>
    public async Task<Taken> Keep(InboundText text, AnswerBy by, CancellationToken cancel) =>
        await inbound.Once(PartitionOf(text.From), text, work => Task.FromResult<InboundRecord?>(Keep(work, text, by)), cancel)
        ?? throw new InvalidOperationException("a text is always kept");

    private InboundRecord Keep(PatientWork work, InboundText text, AnswerBy by)
    {
        var record = ReplyDesk.Record(work, text, "unknown-number", [new Reply(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone))], by, Audience.Patient);
        work.Record = work.Record with { Unknown = work.Record.Unknown ?? new UnknownNumber(text.From, DateOnly.FromDateTime(work.Now.UtcDateTime), 0) };
        work.Audit(Actors.Patient, "text-received", text.MessageSid);
        work.AddUnread(text.Body);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientWork work, InboundText text, AnswerBy by, CancellationToken cancel)
    {
        var today = ClinicTime.DateOf(work.Now, ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc);
        var known = work.Record.Unknown is { } before && before.Day == today ? before : new UnknownNumber(text.From, today, 0);
        var findings = ScreenFindings.From(CrisisScreen.Read(text.Body));
        var keyword = Keywords.Read(text.Body, text.OptOutType);
        List<Reply> replies = [];
        if (!findings.IsEmpty)
        {
            var onCall = await rosters.Current(cancel) is { } roster && RosterRules.At(roster, work.Now) is { Gap: false };
            var crisis = findings.Any(finding => finding.IsSafety) ? SafetyTexts.Crisis(onCall) : SafetyTexts.Danger(onCall);
            replies.Add(new Reply(MessageKind.Crisis, crisis.In(LanguageOf(text.Body))));
        }
        else if (known.Answered < AnswersADay && IsAnswered(keyword))
        {
            replies.Add(new Reply(MessageKind.Reply, SafetyTexts.UnknownNumber(clinic.Name, clinic.Phone)));
            known = known with { Answered = known.Answered + 1 };
        }

        var record = ReplyDesk.Record(work, text, "unknown-number", replies, by, Audience.Patient);
        work.Record = work.Record with { Unknown = known };
        work.Audit(Actors.Patient, "text-received", text.MessageSid);
        if (findings.Length > 0 || keyword is null)
        {
            work.AddUnread(text.Body);
        }

        await alerts.Raise(work, findings, screenSurveyId: null, cancel);
        return record;
    }

    // Whoever revokes hears no more, and what the carrier has answered is not answered twice.
    private static bool IsAnswered(Keyword? keyword) => keyword is not
        (Keyword.CarrierStop or Keyword.CarrierStart or Keyword.CarrierHelp or Keyword.Revoke or Keyword.WrongNumber);

    // A guess good enough for one text: Spanish when the words read as Spanish only.
    private static Language LanguageOf(string body) => SpanishWords.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Language.Es : Language.En;

    private static readonly string[] SpanishWords = [" quiero", "quiero ", "morir", "matar", "vivir", "ayuda", "puedo", "pastillas", "ñ", "é", "ó"];
}
