using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Who may be named as having done what silences a page: a typing error must not.</summary>
public sealed class StaffOnRoster(RosterStore rosters)
{
    /// <summary>422 when the staff member is not on the roster in force; null when they are.</summary>
    /// <param name="field">The field that names them.</param>
    /// <param name="staff">Whom it names.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Rejection?> Missing(string field, StaffId staff, CancellationToken cancel) =>
        (await rosters.Current(cancel)).Find(staff) is not null || (await rosters.Latest(cancel)).Find(staff) is not null
            ? null
            : Rejection.Unprocessable.Field(field, "must be the staffId of somebody on the roster");
}
