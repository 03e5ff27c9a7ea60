using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What a number must obey before a patient gets it. Numbers on record from before are not asked.</summary>
public sealed class NewPhones(RosterStore rosters)
{
    /// <summary>What speaks against the number, other than another patient's having it; null: nothing.</summary>
    public async Task<PhoneProblem?> Problem(PhoneNumber phone, CancellationToken cancel) =>
        !UsPhone.IsOne(phone) ? PhoneProblem.NotUs
        : (await rosters.Latest(cancel)).Find(phone) is not null ? PhoneProblem.OnRoster
        : null;
}

/// <summary>What speaks against a number.</summary>
public enum PhoneProblem
{
    /// <summary>It is not one of those that <see cref="UsPhone"/> allows.</summary>
    NotUs,

    /// <summary>Somebody on the roster has it.</summary>
    OnRoster,
}
