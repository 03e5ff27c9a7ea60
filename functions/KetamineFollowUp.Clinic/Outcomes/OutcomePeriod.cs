using System.Globalization;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>The months that are asked for.</summary>
/// <param name="First">The first, by its first day.</param>
/// <param name="Last">The last.</param>
public sealed record OutcomePeriod(DateOnly First, DateOnly Last)
{
    public const string FromField = "from";
    public const string ToField = "to";

    /// <summary>ASSUMPTION: three years of months are as many as a page can show.</summary>
    public const int MaxMonths = 36;

    private const int MonthsAtFirst = 12;
    private const string Format = "yyyy-MM";

    /// <summary>The months in the address's query as <c>2026-03</c>; the last twelve where it does not say. Null for months that cannot be.</summary>
    public static OutcomePeriod? Of(IQueryCollection query, DateTimeOffset now, IanaZone zone)
    {
        var last = query[ToField].ToString() is { Length: > 0 } to ? Month(to) : Months.Of(now, zone);
        var first = query[FromField].ToString() is { Length: > 0 } from ? Month(from) : last?.AddMonths(1 - MonthsAtFirst);
        return first is { } one && last is { } other && one <= other && one.AddMonths(MaxMonths) > other ? new OutcomePeriod(one, other) : null;
    }

    /// <summary>The months as an address names them.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"?{FromField}={Name(First)}&{ToField}={Name(Last)}");

    public static string Name(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and < 2100 ? month : null;
}
