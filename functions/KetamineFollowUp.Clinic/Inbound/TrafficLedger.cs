using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Inbound;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Keeps what came from a number and was answered, and leaves words for a person: the same words again are one entry with a count.</summary>
internal static class TrafficLedger
{
    /// <summary>What came before.</summary>
    public static TextTraffic Of(PatientTransaction transaction) => transaction.Record.Traffic ?? TextTraffic.None;

    /// <summary>Writes a text into the traffic.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="print">Tells the text from others.</param>
    /// <param name="unread">What a person is to read; null: nothing.</param>
    /// <param name="isAnswered">An answer left that counts.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task Keep(PatientTransaction transaction, string print, string? unread, bool isAnswered, CancellationToken cancel)
    {
        var traffic = Of(transaction);
        var before = traffic.Last(print)?.EntryId;
        var entry = unread is null ? before : await transaction.AddUnread(unread, before, cancel);
        transaction.Record = transaction.Record with { Traffic = traffic.With(new RecentText(print, transaction.Now, entry), isAnswered) };
    }
}
