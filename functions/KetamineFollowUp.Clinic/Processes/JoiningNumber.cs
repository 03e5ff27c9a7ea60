using System.Collections.Immutable;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Words of an unknown number on their way to the alert that many numbers share. Committed with the words, due at once.</summary>
/// <param name="JoiningId">Never used again, not even after the number's record was deleted.</param>
/// <param name="Phone">The number.</param>
/// <param name="At">When it wrote.</param>
/// <param name="IsFirst">It did not stand in the open shared alert before.</param>
/// <param name="Findings">What its words say.</param>
/// <param name="CarriedAt">When they had arrived there; null: they are on their way.</param>
public sealed record JoiningNumber(
    string JoiningId, string Phone, DateTimeOffset At, bool IsFirst, ImmutableArray<Finding> Findings, DateTimeOffset? CarriedAt = null);

/// <summary>Which unknown numbers share an alert, and how their words get there.</summary>
public sealed class JoiningNumbers(IRecordStore store)
{
    /// <summary>
    /// Leaves what was found to be carried to the shared alert, when this transaction's number stands there already or enough other numbers
    /// have an open alert of their own. A list that cannot be read makes nobody wait: then the number gets its own.
    /// </summary>
    /// <returns>False: nothing was left.</returns>
    internal async Task<bool> TryLeave(PatientTransaction transaction, ImmutableArray<Finding> findings, CancellationToken cancel)
    {
        if (!RecordIds.IsNumber(transaction.Partition))
        {
            return false;
        }

        bool stands;
        try
        {
            stands = await Stands(transaction, cancel);
            if (!stands && (await store.AllWaiting<Alert>(DocumentTypes.Alert, from: null, cancel)).Count(alert => IsAnothersOwn(alert, transaction.Partition)) < JointNumbers.MaxOwnAlerts)
            {
                return false;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        var id = RecordIds.Joining(transaction.Partition, transaction.Now, transaction.TakeSequence());
        var joining = new JoiningNumber(id, transaction.Record.Unknown?.Phone ?? "", transaction.Now, !stands, findings);
        transaction.Put(DocumentTypes.Joining, id, joining, dueAt: transaction.Now);
        transaction.Record = transaction.Record with { Joined = stands ? transaction.Record.Joined : new JoinedAlert(null) };
        return true;
    }

    // On its way there, or there in what is not resolved.
    private async Task<bool> Stands(PatientTransaction transaction, CancellationToken cancel) => transaction.Record.Joined is { } joined
        && (joined.AlertId is not { } alertId || await Last(alertId, transaction.Partition, cancel) is { State: not AlertState.Resolved });

    /// <summary>The shared alert in which a number stands now, or stood last; null when it has expired.</summary>
    internal async Task<Alert?> Last(AlertId alertId, string partition, CancellationToken cancel)
    {
        var alert = await store.Find<Alert>(alertId.Value, cancel);
        while (alert is { Numbers: { LeftTo: { } next } numbers } && !numbers.Lists(partition))
        {
            alert = await store.Find<Alert>(next.Value, cancel);
        }

        return alert;
    }

    private static bool IsAnothersOwn(Alert alert, string partition) =>
        RecordIds.IsNumber(alert.AlertId.Partition) && alert.AboutStaff is null && alert.AlertId.Partition != partition;
}
