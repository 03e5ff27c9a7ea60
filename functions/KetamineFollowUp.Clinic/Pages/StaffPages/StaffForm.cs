using KetamineFollowUp.Clinic.Doors;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>What staff write into forms.</summary>
internal static class StaffForm
{
    /// <summary>The longest note, in characters. ASSUMPTION: more belongs into the chart.</summary>
    public const int LongestNote = 2000;

    /// <summary>What was written; null for nothing.</summary>
    public static string? Written(FormBody form, string name) => form[name]?.Trim() is { Length: > 0 } text ? text : null;
}
