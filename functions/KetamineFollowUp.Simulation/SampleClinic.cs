using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Simulation;

/// <summary>A clinic to try things on: settings, and a roster that covers every instant.</summary>
public static class SampleClinic
{
    public static ClinicSettings Settings { get; } = new() { Name = "Riverside Clinic", Phone = "+1 555 010 0100", TimeZone = "America/New_York" };

    public static DeploymentSettings Deployment { get; } = new()
    {
        PublicBaseUrl = "http://127.0.0.1:7071",
        TwilioAuthToken = "local-dev-token",
        TwilioVoiceFrom = "+12025550100",
        LinkKey = "local-development-link-key",
        StaffKey = "local-development-staff-key",
        AuditKey = "local-development-audit-key",
    };

    /// <summary>Two who take turns by the week, a backup, and everyone as the catch-all. Numbers are of the 555-01xx range kept for fiction.</summary>
    public static OnCallRoster Roster { get; } = new()
    {
        TimeZone = IanaZone.Parse("America/New_York"),
        Members =
        [
            Member("day-clinician", "Day clinician", "+12025550101", "day@clinic.example"),
            Member("night-clinician", "Night clinician", "+12025550102", "night@clinic.example"),
            Member("medical-lead", "Medical lead", "+12025550103", "lead@clinic.example"),
        ],
        Rotation = new Rotation(
            [Id("day-clinician"), Id("night-clinician")], new Handover(DayOfWeek.Monday, new TimeOnly(8, 0)), new DateOnly(2020, 1, 6)),
        Backup = [Id("medical-lead")],
        CatchAll = [Id("day-clinician"), Id("night-clinician"), Id("medical-lead")],
    };

    private static StaffMember Member(string id, string name, string phone, string email) => new(Id(id), name, PhoneNumber.Parse(phone), EmailAddress.Parse(email));

    private static StaffId Id(string id) => StaffId.Parse(id);
}
