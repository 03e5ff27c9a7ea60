using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Record ids as they come in from outside.</summary>
internal static partial class RecordPath
{
    /// <summary>The id in the path; null when it cannot be one of ours: some characters are not allowed in a store's ids.</summary>
    public static string? Id(HttpContext context, string name = "id") => context.Path(name) is var id && IsOne(id) ? id : null;

    /// <summary>The id in the path, of what it must be the id of; null when it is not one.</summary>
    public static T? Id<T>(HttpContext context)
        where T : struct, ITextValue<T> =>
        Id(context) is { } id && T.TryParse(id, out var value) ? value : null;

    /// <summary>The text may be an id of ours.</summary>
    public static bool IsOne(string? text) => text is not null && OurId().IsMatch(text);

    // A partition, then parts after tildes: P1~a-00000012, .n-0123456789abcdef~w-00000001, P1~e-s1~day-7-open.
    [GeneratedRegex(@"^\.?[A-Za-z0-9_-]{1,40}(~[A-Za-z0-9_.-]{1,80}){1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OurId();
}
