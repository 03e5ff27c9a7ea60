using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Processes;

/// <content>The alert that many unknown numbers share.</content>
public sealed partial class AlertProcessor
{
    /// <summary>Words of an unknown number join the shared alert, or raise it.</summary>
    internal async Task<AlertId> JoinNumber(PatientTransaction transaction, string partition, JoiningNumber joining, CancellationToken cancel)
    {
        var open = transaction.Record.OpenAlert is { } known ? await transaction.Get<Alert>(known.AlertId.Value, cancel) : await New(transaction, [], cancel);
        transaction.Audit(Actors.System, "alert-joined", open.AlertId.Value, ("number", partition));
        await Store(transaction, Escalation.JoinNumber(open, partition, joining.Phone, joining.IsFirst, joining.Findings, transaction.Now), [], cancel);
        return open.AlertId;
    }

    /// <summary>
    /// Stores an alert that a person gave a disposition. Of numbers that share it, those that were read are closed; the others get an
    /// alert in the same transaction, which pages at once.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="before">The alert before.</param>
    /// <param name="after">The alert with the disposition.</param>
    /// <param name="seen">The position up to which the person has seen it; null: not said.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Close(PatientTransaction transaction, Alert before, Alert after, int? seen, CancellationToken cancel)
    {
        var (closed, unread) = Escalation.PartUnread(before, after, seen);
        if (unread is null)
        {
            await Store(transaction, closed, [], cancel);
            return;
        }

        var next = await New(transaction, Escalation.FindingsOf(unread), cancel) with { Numbers = unread };
        await Store(transaction, closed with { Numbers = closed.Numbers! with { LeftTo = next.AlertId } }, [], cancel);
        await Store(transaction, next, [], cancel);
    }
}
