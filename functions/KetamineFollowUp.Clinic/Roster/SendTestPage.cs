using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Pages a staff member as a test, by text and by email, on the way that real pages take.</summary>
public sealed class SendTestPage(PatientTransactions transactions, RosterStore rosters, ClinicSettings clinic, IRecordStore store)
{
    private const int LatestShown = 20;

    /// <summary>Sends it.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="by">Who asks for it, for the audit chain.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The messages' ids; null when nobody on the roster has that id.</returns>
    public async Task<IReadOnlyList<string>?> Send(StaffId to, string by, CancellationToken cancel) =>
        (await rosters.Current(cancel)).Find(to) is null
            ? null
            : await transactions.Change<IReadOnlyList<string>>(
                RecordIds.ClinicPartition,
                transaction =>
                {
                    var byText = Page(transaction, to, Channel.Sms, null, GsmText.Fold($"{clinic.Name}: TEST page, no patient is waiting. Nothing to do. {{link}}"));
                    var byEmail = Page(
                        transaction, to, Channel.Email, $"{clinic.Name}: test page", $"{clinic.Name}: this is a test page, no patient is waiting. Nothing to do.\n\n{{link}}\n");
                    transaction.Audit(by, "test-page", to.Value);
                    return Task.FromResult<IReadOnlyList<string>>([byText, byEmail]);
                },
                cancel);

    /// <summary>The latest test pages, the newest first, with what became of them.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> Latest(CancellationToken cancel)
    {
        if (await transactions.Read(RecordIds.ClinicPartition, cancel) is not { } record)
        {
            return [];
        }

        // A page takes two numbers and its line in the audit chain none, so twice as many numbers hold what is shown.
        var after = RecordIds.Message(RecordIds.ClinicPartition, Math.Max(0, record.NextSequence - 1 - (2 * LatestShown)));
        var stored = await store.Query(Container.Care, RecordIds.ClinicPartition, DocumentTypes.Message, after, 2 * LatestShown, cancel);
        return
        [
            .. stored.Select(document => RecordJson.Read<OutgoingMessage>(document.Document.Body)).Where(message => message is { Kind: MessageKind.Page, To: not null })
                .Reverse().Take(LatestShown),
        ];
    }

    private static string Page(PatientTransaction transaction, StaffId to, Channel channel, string? subject, string body)
    {
        var id = RecordIds.Message(transaction.Partition, transaction.TakeSequence());
        transaction.Queue(new OutgoingMessage
        {
            MessageId = id,
            CreatedAt = transaction.Now,
            Audience = Audience.Staff,
            Channel = channel,
            To = to,
            Kind = MessageKind.Page,
            Subject = subject,
            Body = body,
            Guarantee = Guarantee.AtLeastOnce,
            AnyHour = true,
        });
        return id;
    }
}
