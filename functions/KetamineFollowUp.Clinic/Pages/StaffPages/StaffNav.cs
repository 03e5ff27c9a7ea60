using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Where every staff page leads.</summary>
internal static class StaffNav
{
    public const string Worklist = "/clinic";
    public const string Roster = "/clinic/roster";

    public static ImmutableArray<(string Path, string Label)> Entries { get; } =
    [
        (Worklist, "Worklist"),
        (Roster, "Roster"),
    ];
}
