using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Replaces the roster.</summary>
public sealed class ReplaceRoster(RosterStore rosters, HandOver handOver, PatientTransactions transactions, PhoneDirectory phones)
{
    /// <summary>
    /// Stores the roster unless something is wrong with it; who is on call changes with it at once, and alerts in the hands of
    /// people who leave are handed to the backup.
    /// </summary>
    /// <param name="roster">The new one.</param>
    /// <param name="by">Who changes it, for the audit chain.</param>
    /// <param name="seen">The <see cref="RosterStore.VersionOf"/> the one it replaces; null: any.</param>
    /// <param name="handsOver">False: while somebody who leaves has alerts in hand, nothing is stored, and the outcome says so.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<RosterOutcome> Replace(OnCallRoster roster, string by, string? seen, bool handsOver, CancellationToken cancel)
    {
        ImmutableArray<RosterFault> faults = RosterRules.Check(roster) is { IsEmpty: false } broken ? broken : await NewNumbers(roster, cancel);
        if (!faults.IsEmpty)
        {
            return new RosterOutcome.Faulty(faults);
        }

        var held = await handOver.HeldOutside(roster, cancel);
        if (!handsOver && await Leaving(held, cancel) is { IsEmpty: false } leaving)
        {
            return new RosterOutcome.HoldsAlerts(leaving);
        }

        await handOver.Announce(held, cancel);
        if (!await rosters.Store(roster, seen, cancel))
        {
            return new RosterOutcome.ChangedMeanwhile();
        }

        // The roster stands; a caller who has gone must not keep its change off the record.
        await transactions.Change(
            RecordIds.ClinicPartition,
            transaction =>
            {
                transaction.Audit(by, "roster-changed", "roster");
                return Task.FromResult(true);
            },
            CancellationToken.None);
        await handOver.Carry(roster);
        return new RosterOutcome.Stored(roster, held);
    }

    // Of those who have alerts in hand, whoever leaves by this change.
    private async Task<ImmutableArray<HeldAlerts>> Leaving(ImmutableArray<HeldAlerts> held, CancellationToken cancel)
    {
        var before = await rosters.Current(cancel);
        return [.. held.Where(one => before.Find(one.StaffId) is not null)];
    }

    // Whoever is on the roster already keeps the number that was taken then.
    private async Task<ImmutableArray<RosterFault>> NewNumbers(OnCallRoster roster, CancellationToken cancel)
    {
        var known = (await rosters.Latest(cancel))?.Members.Select(member => member.Phone).ToHashSet() ?? [];
        var faults = ImmutableArray.CreateBuilder<RosterFault>();
        for (var i = 0; i < roster.Members.Length; i++)
        {
            var phone = roster.Members[i].Phone;
            if (!known.Contains(phone) && !UsPhone.IsOne(phone))
            {
                faults.Add(new RosterFault($"members[{i}].phone", UsPhone.Allowed));
            }
            else if (!known.Contains(phone) && await phones.HolderOf(phone, cancel) is not null)
            {
                faults.Add(new RosterFault($"members[{i}].phone", "a number that is no patient's"));
            }
        }

        return faults.ToImmutable();
    }
}

/// <summary>What became of a new roster.</summary>
public abstract record RosterOutcome
{
    private RosterOutcome()
    {
    }

    /// <param name="Roster">The one in force.</param>
    /// <param name="HandedOver">What was in the hands of people who have left.</param>
    public sealed record Stored(OnCallRoster Roster, ImmutableArray<HeldAlerts> HandedOver) : RosterOutcome;

    /// <summary>Something is wrong with it; nothing was stored.</summary>
    public sealed record Faulty(ImmutableArray<RosterFault> Faults) : RosterOutcome;

    /// <summary>It was made from a roster that is no longer in force; nothing was stored.</summary>
    public sealed record ChangedMeanwhile : RosterOutcome;

    /// <summary>Somebody who leaves has alerts in hand, and the caller is to say first whether they may be handed over; nothing was stored.</summary>
    public sealed record HoldsAlerts(ImmutableArray<HeldAlerts> Held) : RosterOutcome;

    public T Match<T>(Func<Stored, T> stored, Func<ImmutableArray<RosterFault>, T> faulty, Func<T> changedMeanwhile, Func<ImmutableArray<HeldAlerts>, T> holdsAlerts) => this switch
    {
        Stored s => stored(s),
        Faulty f => faulty(f.Faults),
        ChangedMeanwhile => changedMeanwhile(),
        HoldsAlerts h => holdsAlerts(h.Held),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
