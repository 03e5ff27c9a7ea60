using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Replaces the roster.</summary>
public sealed class ReplaceRoster(RosterStore rosters, PatientTransactions transactions, PhoneDirectory phones)
{
    /// <summary>Stores the roster unless something is wrong with it; who is on call changes with it at once.</summary>
    /// <param name="roster">The new one.</param>
    /// <param name="by">Who changes it, for the audit chain.</param>
    /// <param name="seen">The <see cref="RosterStore.VersionOf"/> the one it replaces; null: any.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<RosterOutcome> Replace(OnCallRoster roster, string by, string? seen, CancellationToken cancel)
    {
        ImmutableArray<RosterFault> faults = RosterRules.Check(roster) is { IsEmpty: false } broken ? broken : await NewNumbers(roster, cancel);
        if (!faults.IsEmpty)
        {
            return new RosterOutcome.Faulty(faults);
        }

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
        return new RosterOutcome.Stored(roster);
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

    public sealed record Stored(OnCallRoster Roster) : RosterOutcome;

    /// <summary>Something is wrong with it; nothing was stored.</summary>
    public sealed record Faulty(ImmutableArray<RosterFault> Faults) : RosterOutcome;

    /// <summary>It was made from a roster that is no longer in force; nothing was stored.</summary>
    public sealed record ChangedMeanwhile : RosterOutcome;

    public T Match<T>(Func<OnCallRoster, T> stored, Func<ImmutableArray<RosterFault>, T> faulty, Func<T> changedMeanwhile) => this switch
    {
        Stored s => stored(s.Roster),
        Faulty f => faulty(f.Faults),
        ChangedMeanwhile => changedMeanwhile(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
