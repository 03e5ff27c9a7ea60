using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>Somebody of the staff at the clinic's pages, on the narrowest phone unless a test says otherwise.</summary>
public abstract class StaffTest(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>The page of <see cref="NewPatient.Sam"/>.</summary>
    protected const string Page = "/clinic/patients/P1";

    /// <summary>A clinic at which Sam is enrolled, on a Monday at 10:00 by its clock.</summary>
    protected async Task<OpenClinic> WithPatient()
    {
        var clinic = await Clinic();
        await clinic.Calls.Enroll(NewPatient.Sam);
        return clinic;
    }

    /// <summary>The same, half an hour after a session.</summary>
    protected async Task<OpenClinic> WithSession()
    {
        var clinic = await WithPatient();
        await clinic.Calls.CompleteSession(NewPatient.Sam);
        return clinic;
    }

    private protected async Task<StaffBrowser> OpenDesk(OpenClinic clinic, string path, Device? device = null) =>
        new(await (await Open(clinic, device ?? Device.Phone)).Go(path));
}
