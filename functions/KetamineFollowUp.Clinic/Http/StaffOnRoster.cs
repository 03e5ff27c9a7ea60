using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

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

    /// <summary>Notes a fault in a form's <c>by</c> when they are not on the roster.</summary>
    internal async Task Check(FieldCheck check, StaffId by, CancellationToken cancel)
    {
        if (await Missing("by", by, cancel) is not null)
        {
            check.Fault("by", "must be somebody on the roster");
        }
    }

    /// <summary>Does what a staff member asks for, unless nobody of that id is on the roster.</summary>
    /// <param name="by">Who asks, named in the field <c>by</c>.</param>
    /// <param name="exists">True when what it is about exists; it is asked only where it decides between 422 and 404.</param>
    /// <param name="act">Does it, and says so when what it is about does not exist.</param>
    /// <param name="notFound">What it says then.</param>
    /// <param name="cancel">Cancels.</param>
    internal async Task<IResult> Act(StaffId by, Func<Task<bool>> exists, Func<Task<IResult>> act, IResult notFound, CancellationToken cancel) =>
        await Missing("by", by, cancel) is not { } missing ? await act()
        : await exists() ? Problems.From(missing)
        : notFound;
}
