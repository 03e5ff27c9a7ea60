using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Simulation;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Pages;

/// <summary>Browsers of people who are signed in, as where the clinic is deployed.</summary>
internal static class SignedIn
{
    /// <param name="clinic">The clinic.</param>
    /// <param name="staff">Who on the roster; null: nobody on it.</param>
    /// <param name="isLetIn">They have a role that opens the pages.</param>
    /// <param name="isAdmin">They may change settings.</param>
    public static Browser As(Simulation clinic, string? staff, bool? isLetIn = null, bool isAdmin = false)
    {
        var door = new StaffDoor(
            new Identity(staff, isLetIn ?? staff is not null, isAdmin), clinic.Get<RosterDesk>(), clinic.Get<DoorSettings>(), clinic.Get<ClinicSettings>(), clinic.Clock);
        return new Browser(clinic,
        [
            .. new AlertPageEndpoints(door, clinic.Get<AlertFiles>(), clinic.Get<AlertDesk>(), clinic.Get<InstrumentCatalog>()).All,
            .. new RosterPageEndpoints(door, clinic.Get<RosterDesk>(), clinic.Get<RosterChangeDesk>(), clinic.Get<TestPageDesk>(), clinic.Get<ClinicSettings>()).All,
        ]);
    }

    private sealed class Identity(string? staff, bool isLetIn, bool isAdmin) : IStaffIdentity
    {
        public bool IsChosen => false;

        public StaffId? Of(HttpContext context) => staff is null ? null : StaffId.Parse(staff);

        public IResult? TurnAway(HttpContext context) => isLetIn ? null : Results.StatusCode(401);

        public bool MayAdminister(HttpContext context) => isAdmin;

        public void Remember(HttpContext context, StaffId staff) => Assert.Fail("nothing is chosen here");
    }
}
