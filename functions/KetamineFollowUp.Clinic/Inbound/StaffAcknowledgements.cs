using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>What an acknowledgement by text came to.</summary>
/// <param name="Answer">Said to whoever wrote.</param>
public sealed record StaffAnswer(string Answer)
{
    /// <summary>What it took, each the same again when the text is taken anew after a fault: alert and how often it was taken.</summary>
    public ImmutableArray<string> Taken { get; init; } = [];

    /// <summary>Codes that no alert has.</summary>
    public int WrongCodes { get; init; }

    /// <summary>It answered a test page.</summary>
    public bool AnsweredTest { get; init; }
}

/// <summary>Acknowledgements by text. For the same person each may run again with a repeat of the text.</summary>
public sealed class StaffAcknowledgements(AlertActions alerts, IRecordStore store, PatientTransactions transactions, TimeProvider time)
{
    // ASSUMPTION: a test page is answered on the day it came; who resolved an alert is asked within a day.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    /// <summary>Carries it out.</summary>
    public async Task<StaffAnswer> Take(StaffMember member, AckText ack, CancellationToken cancel)
    {
        if (ack.Codes.IsEmpty)
        {
            return await TakeOnly(member, cancel);
        }

        if (await Phone(member, cancel) is var phone && phone.IsGuessing(time.GetUtcNow()))
        {
            return new StaffAnswer(StaffReplies.Guessing);
        }

        var answers = ImmutableArray.CreateBuilder<StaffAnswer>();
        foreach (var code in ack.Codes)
        {
            answers.Add(await alerts.AlertOf(code, cancel) is { } alert ? await Take(member, alert, code, cancel) : new StaffAnswer(StaffReplies.UnknownCode(code)) { WrongCodes = 1 });
        }

        return new StaffAnswer(string.Join(' ', answers.Select(answer => answer.Answer)))
        {
            Taken = [.. answers.SelectMany(answer => answer.Taken)],
            WrongCodes = answers.Sum(answer => answer.WrongCodes),
        };
    }

    // Without a code: the one that paged them, unless the newest page was a test.
    private async Task<StaffAnswer> TakeOnly(StaffMember member, CancellationToken cancel)
    {
        var paged = await alerts.OpenPagesOf(member.StaffId, cancel);
        ImmutableArray<string> codes = [.. paged.Select(alert => alert.Code).OfType<string>()];
        if (await WasTested(member, paged, cancel))
        {
            return new StaffAnswer(StaffReplies.TestAnswered(codes)) { AnsweredTest = true };
        }

        return paged switch
        {
            [] => new StaffAnswer(await LastResolved(member, cancel) is { Resolution: { } end } last ? StaffReplies.Resolved(last.Code ?? "The last alert", end.By) : StaffReplies.NothingOpen),
            [var only] => await Take(member, only, only.Code ?? "The alert", cancel),
            _ => new StaffAnswer(StaffReplies.WhichOne(codes)),
        };
    }

    private async Task<bool> WasTested(StaffMember member, IReadOnlyList<Alert> paged, CancellationToken cancel)
    {
        var messages = await store.All<OutgoingMessage>(RecordIds.ClinicPartition, DocumentTypes.Message, cancel);
        var tested = messages.Select(message => message.Value).Where(message => message.Kind == Domain.Messaging.MessageKind.Page && message.To == member.StaffId).Select(message => (DateTimeOffset?)message.CreatedAt).Max();
        var pagedAt = paged.SelectMany(alert => alert.Pages).Where(page => page.To == member.StaffId).Select(page => (DateTimeOffset?)page.At).Max();
        return tested > time.GetUtcNow() - Lately && !(pagedAt > tested) && !((await Phone(member, cancel)).TestAnsweredAt >= tested);
    }

    private async Task<Alert?> LastResolved(StaffMember member, CancellationToken cancel)
    {
        var since = time.GetUtcNow() - Lately;
        return (await store.AllWaiting<Alert>(DocumentTypes.ResolvedAlert, since - Lately, cancel))
            .Where(alert => alert.Resolution?.At > since && alert.Pages.Any(page => page.To == member.StaffId))
            .MaxBy(alert => alert.Resolution!.At);
    }

    private async Task<StaffAnswer> Take(StaffMember member, Alert alert, string code, CancellationToken cancel) =>
        (await alerts.Acknowledge(alert.AlertId, member.StaffId, cancel, byText: true)).Match(
            () => new StaffAnswer(Yours(alert, code)) { Taken = [Key(alert, alert.Acknowledgements.Length + 1)] },
            () => new StaffAnswer(StaffReplies.Resolved(code, alert.Resolution?.By)),
            () => new StaffAnswer(Yours(alert, code)),
            already => already.By == member.StaffId
                ? new StaffAnswer(Yours(alert, code)) { Taken = [Key(alert, alert.Acknowledgements.Length)] }
                : new StaffAnswer(StaffReplies.TakenBy(code, already.By)),
            resolved => new StaffAnswer(StaffReplies.Resolved(code, resolved.By)),
            () => new StaffAnswer(StaffReplies.UnknownCode(code)));

    private static string Yours(Alert alert, string code) => alert.Severity == Severity.Emergency ? StaffReplies.YoursForNow(code) : StaffReplies.Yours(code);

    private static string Key(Alert alert, int times) => Fingerprint.Of($"{alert.AlertId.Value} {times}", KeyDigits);

    private const int KeyDigits = 16;

    private async Task<StaffPhone> Phone(StaffMember member, CancellationToken cancel) =>
        StaffPhone.Of(await transactions.Read(RecordIds.ClinicPartition, cancel), member.StaffId);
}
