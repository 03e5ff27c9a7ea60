using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Alerts in the hands of somebody whom a roster does not have.</summary>
/// <param name="StaffId">Who has them in hand.</param>
/// <param name="AlertIds">Which, in the worklist's order.</param>
public sealed record HeldAlerts(StaffId StaffId, ImmutableArray<AlertId> AlertIds);

/// <summary>
/// Who has an alert in hand and leaves the roster hands it to the backup at once. That is the escalation's rule: here every such
/// alert is looked at as soon as the new roster stands.
/// </summary>
/// <remarks>
/// A crash on the way loses none. Before the roster is stored, each of them is made due a minute later, when every host has
/// the new roster. Sending the same roster again finds what is left, too.
/// </remarks>
public sealed class HandOver(WaitingLists lists, PatientTransactions transactions, AlertProcessor alerts, TimeProvider time)
{
    // Longer than any host keeps a roster that it has read.
    private static readonly TimeSpan LookedAtWithin = TimeSpan.FromMinutes(1);

    /// <summary>What is in the hands of people whom a roster does not have.</summary>
    internal async Task<ImmutableArray<HeldAlerts>> HeldOutside(OnCallRoster roster, CancellationToken cancel) =>
    [
        .. from alert in WorklistOrder.Of(await lists.OpenAlerts(cancel))
           where alert is { State: AlertState.Acknowledged, Acknowledgement: not null } && roster.Find(alert.Acknowledgement.By) is null
           group alert.AlertId by alert.Acknowledgement!.By into held
           select new HeldAlerts(held.Key, [.. held]),
    ];

    /// <summary>Whatever happens from here on, each is looked at within a minute.</summary>
    internal async Task Announce(ImmutableArray<HeldAlerts> held, CancellationToken cancel)
    {
        foreach (var alertId in held.SelectMany(one => one.AlertIds))
        {
            await Advance(alertId, transaction => alerts.Advance(transaction, alertId, time.GetUtcNow() + LookedAtWithin, cancel), cancel);
        }
    }

    /// <summary>The new roster stands: each is handed over now. One that the store does not let through comes a minute later.</summary>
    internal async Task Carry(OnCallRoster roster)
    {
        try
        {
            foreach (var alertId in (await HeldOutside(roster, CancellationToken.None)).SelectMany(one => one.AlertIds))
            {
                await Advance(alertId, transaction => alerts.Advance(transaction, alertId, CancellationToken.None), CancellationToken.None);
            }
        }
        catch (StoreUnavailableException)
        {
            // The roster stands and says so; what is left has been announced.
        }
    }

    private Task<bool> Advance(AlertId alertId, Func<PatientTransaction, Task> advance, CancellationToken cancel) => transactions.Change(
        alertId.Partition,
        async transaction =>
        {
            await advance(transaction);
            return true;
        },
        cancel);
}
