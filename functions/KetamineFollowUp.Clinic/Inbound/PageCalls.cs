using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// A page as a phone call: what is said to whoever answers, and what their key does. Only a key takes an alert; a mailbox
/// presses none. It is taken as the staff member who was called, unless they have left the roster since.
/// </summary>
public sealed class PageCalls(IRecordStore store, PatientTransactions transactions, AlertActions alerts, RosterStore rosters)
{
    private const string TakesIt = "1";
    private const string SaysItAgain = "2";

    // ASSUMPTION: the provider repeats a webhook within seconds; within a month nobody else can repeat one either.
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(30);

    /// <summary>Somebody, or a mailbox, has answered.</summary>
    /// <returns>What to say; null when no call about an alert has this id.</returns>
    public async Task<CallScript?> Answered(string messageId, CancellationToken cancel) =>
        await Find(messageId, cancel) is { } page ? await Offer(page, cancel) : null;

    /// <summary>A key was pressed.</summary>
    /// <param name="messageId">The page.</param>
    /// <param name="callSid">The provider's id of the call: the same key in the same call takes an alert once, however often it is reported.</param>
    /// <param name="digits">The key; null or empty for none.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>What to say; null when no call about an alert has this id.</returns>
    public async Task<CallScript?> Pressed(string messageId, string callSid, string? digits, CancellationToken cancel)
    {
        if (await Find(messageId, cancel) is not { } page)
        {
            return null;
        }

        return digits switch
        {
            TakesIt => await Take(page, callSid, cancel),
            SaysItAgain => await Offer(page, cancel),
            _ => new CallScript(CallTexts.OtherKey, OnSilence: null),
        };
    }

    private async Task<CallScript> Offer(Page page, CancellationToken cancel)
    {
        var alert = await store.Find<Alert>(page.AlertId.Value, cancel);
        if (!CallPage.IsOver(alert, page.Message.CreatedAt))
        {
            return new CallScript(page.Message.Body, CallTexts.NoKey);
        }

        var words = alert is { State: AlertState.Acknowledged, Acknowledgement: { } taken } ? await TakenBy(taken.By, page, cancel) : CallTexts.Resolved(page.StoodForSeveral);
        return new CallScript(words, OnSilence: null);
    }

    private async Task<CallScript> Take(Page page, string callSid, CancellationToken cancel)
    {
        var words = await transactions.Change(
            page.AlertId.Partition,
            async transaction =>
            {
                var once = RecordIds.Once($"call-{callSid}");
                if (await transaction.Find<KeyTaken>(once, cancel) is { } before)
                {
                    return before.Words;
                }

                if ((await rosters.Current(cancel)).Find(page.To) is null)
                {
                    return CallTexts.NotOnRoster;
                }

                var said = await (await alerts.Acknowledge(transaction, page.AlertId, page.To, cancel)).Match(
                    () => TakenBy(page.To, page, cancel),
                    () => Task.FromResult(CallTexts.Resolved(page.StoodForSeveral)),
                    () => TakenBy(page.To, page, cancel),
                    already => TakenBy(already.By, page, cancel),
                    resolved => Task.FromResult(CallTexts.Resolved(page.StoodForSeveral)),
                    () => Task.FromResult(CallTexts.Resolved(page.StoodForSeveral)));
                transaction.Put(DocumentTypes.Once, once, new KeyTaken(said), expiresAt: transaction.Now + RememberedFor);
                return said;
            },
            cancel);
        return new CallScript(words, OnSilence: null);
    }

    private async Task<string> TakenBy(StaffId by, Page page, CancellationToken cancel) => by == page.To
        ? CallTexts.Taken(page.StoodForSeveral)
        : CallTexts.TakenBy((await rosters.Current(cancel)).Find(by)?.Name ?? by.Value, page.StoodForSeveral);

    private async Task<Page?> Find(string messageId, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId), cancel) is { Document: { Type: DocumentTypes.Message } document }
        && RecordJson.Read<OutgoingMessage>(document.Body) is { Channel: Channel.Voice, To: { } to, ProcessId: { AsAlert: { } alertId } } message
            ? new Page(message, alertId, to)
            : null;

    private sealed record Page(OutgoingMessage Message, AlertId AlertId, StaffId To)
    {
        public bool StoodForSeveral => Message.Joint is { NamesCount: true };
    }

    /// <summary>A key that has been taken.</summary>
    private sealed record KeyTaken(string Words);
}
