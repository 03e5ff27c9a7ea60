using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Looks;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Web;

/// <summary>Browsers of people who are signed in, as where the clinic is deployed.</summary>
internal static class SignedIn
{
    /// <param name="clinic">The clinic.</param>
    /// <param name="staff">Who on the roster; null: nobody on it.</param>
    /// <param name="isLetIn">They have a role that opens the pages.</param>
    /// <param name="isAdmin">They may change settings.</param>
    public static Browser As(SimulatedClinic clinic, string? staff, bool? isLetIn = null, bool isAdmin = false)
    {
        var door = new StaffAccess(
            new Identity(staff, isLetIn ?? staff is not null, isAdmin), clinic.Get<RosterStore>(), clinic.Get<DeploymentSettings>(), clinic.Get<ClinicSettings>(), clinic.Clock);
        return new Browser(clinic,
        [
            .. new AlertWebEndpoints(door, clinic.Get<AlertFiles>(), clinic.Get<AlertPages>(), clinic.Get<AlertActions>(), clinic.Get<SayPatientHome>()).All,
            .. new LookWebEndpoints(door, clinic.Get<ReadLooks>()).All,
            .. new RosterWebEndpoints(door, clinic.Get<RosterStore>(), clinic.Get<ReplaceRoster>(), clinic.Get<SendTestPage>(), clinic.Get<PatientTransactions>(), clinic.Get<ClinicSettings>()).All,
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
