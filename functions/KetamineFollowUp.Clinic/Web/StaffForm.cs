using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>What staff write into forms. The rules of the fields are those of the API.</summary>
internal static class StaffForm
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = FieldLengths.Note;

    /// <summary>The longest reason or short note, in characters.</summary>
    public const int LongestReason = FieldLengths.Reason;

    /// <summary>What was written, its line ends as the record has them; null for nothing.</summary>
    public static string? Written(this FormBody form, string name) =>
        form[name]?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What is wrong with a form, as sentences; null for nothing.</summary>
    /// <param name="check">Has read its fields.</param>
    /// <param name="nameOf">What the page calls a field.</param>
    public static string? Problem(FieldCheck check, Func<string, string> nameOf) => check.Rejection is Rejection.Unprocessable faults
        ? "Nothing was done. " + string.Join(' ', faults.Errors.OrderBy(fault => fault.Key, StringComparer.Ordinal)
            .Select(fault => $"{nameOf(fault.Key)} {string.Join(", and ", fault.Value)}."))
        : null;
}
