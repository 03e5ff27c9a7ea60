using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Which part of a list is asked for: <c>limit</c> (default 100) and <c>after</c>.</summary>
/// <param name="Limit">At most so many.</param>
/// <param name="After">The id of the last one seen; null: from the start.</param>
internal sealed record ListRequest(int Limit, string? After)
{
    private const int DefaultLimit = 100;
    private const int MostLimit = 5000;

    public static ListRequest Read(HttpContext context, FieldCheck check)
    {
        var query = context.Request.Query;
        var after = query["after"].ToString() is { Length: > 0 } given ? given : null;
        if (query["limit"].ToString() is not { Length: > 0 } text)
        {
            return new ListRequest(DefaultLimit, after);
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MostLimit)
        {
            check.Fault("limit", $"must be a whole number from 1 to {MostLimit}");
            return new ListRequest(DefaultLimit, after);
        }

        return new ListRequest(limit, after);
    }

    /// <summary>True for <c>all</c>, false for <c>open</c> and when <c>state</c> is left out.</summary>
    public static bool IsAll(HttpContext context, FieldCheck check)
    {
        var state = context.Request.Query["state"].ToString();
        if (state is not ("" or "open" or "all"))
        {
            check.Fault("state", "must be one of: open, all");
        }

        return state == "all";
    }
}
