using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Where every staff page leads.</summary>
internal static class StaffNav
{
    public const string Worklist = "/clinic";
    public const string Patients = "/clinic/patients";
    public const string Outcomes = "/clinic/outcomes";
    public const string Roster = "/clinic/roster";
    public const string Protocol = "/clinic/protocol";

    public static ImmutableArray<(string Path, string Label)> Entries { get; } =
    [
        (Worklist, "Worklist"),
        (Patients, "Patients"),
        (Outcomes, "Outcomes"),
        (Roster, "Roster"),
        (Protocol, "Protocol"),
    ];
}
