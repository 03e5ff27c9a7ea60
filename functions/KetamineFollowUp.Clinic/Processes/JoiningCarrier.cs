using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Carries words of unknown numbers to the alert that they share: a transaction there, then one in the number's partition that marks
/// them carried. At least once; a repeat finds that they have arrived, also after that alert was resolved.
/// </summary>
public sealed class JoiningCarrier(IRecordStore store, PatientTransactions transactions, AlertProcessor alerts)
{
    // ASSUMPTION: far longer than anything stays due before a person is told that it failed.
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(30);

    /// <summary>Carries them; harmless when that was done.</summary>
    public async Task Carry(string joiningId, CancellationToken cancel)
    {
        var partition = RecordIds.Partition(joiningId);
        if (await store.Find<JoiningNumber>(joiningId, cancel) is not { CarriedAt: null } joining)
        {
            return;
        }

        var arrived = await transactions.Change(JointNumbers.Partition, transaction => Arrive(transaction, partition, joining, cancel), cancel);
        await transactions.Change(
            partition,
            async transaction =>
            {
                if (await transaction.Find<JoiningNumber>(joiningId, cancel) is { CarriedAt: null } waits)
                {
                    transaction.Put(DocumentTypes.Joining, joiningId, waits with { CarriedAt = transaction.Now });
                    transaction.Record = transaction.Record with { Joined = arrived };
                }

                return true;
            },
            cancel);
    }

    private async Task<JoinedAlert> Arrive(PatientTransaction transaction, string partition, JoiningNumber joining, CancellationToken cancel)
    {
        var once = RecordIds.Once(joining.JoiningId);
        if (await transaction.Find<JoinedAlert>(once, cancel) is { } before)
        {
            return before;
        }

        var arrived = new JoinedAlert(await alerts.JoinNumber(transaction, partition, joining, cancel));
        transaction.Put(DocumentTypes.Once, once, arrived, expiresAt: transaction.Now + RememberedFor);
        return arrived;
    }
}
