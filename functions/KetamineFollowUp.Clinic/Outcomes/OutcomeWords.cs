using System.Globalization;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Outcomes;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>Numbers of outcomes as people read them.</summary>
public static class OutcomeWords
{
    /// <summary>"50 % (5 of 10)"; a caution where few patients stand behind it.</summary>
    public static string Of(Rate rate) => rate.Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} % ({rate.Count} of {rate.Of}{(rate.IsSmall ? "; few" : "")})")
        : "–";

    /// <summary>"2 window not over, 1 no baseline"; a dash where nobody is left out.</summary>
    public static string Of(IEnumerable<ExclusionCount> exclusions) =>
        string.Join(", ", exclusions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Count} {MeasureText.Of(one.Why)}"))) is { Length: > 0 } said ? said : "–";

    /// <summary>"median 4 min, 9 in 10 within 12 min, longest 20 min; 1 still waits".</summary>
    public static string Of(Waits waits) => waits switch
    {
        { Median: { } median, Most: { } most, Longest: { } longest } =>
            $"median {StaffTimes.Span(median)}, 9 in 10 within {StaffTimes.Span(most)}, longest {StaffTimes.Span(longest)}{Waiting(waits)}",
        _ => waits.Waiting == 0 ? "–" : Waiting(waits)[2..],
    };

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Waiting(Waits waits) => waits.Waiting switch
    {
        0 => "",
        1 => "; 1 still waits",
        var several => string.Create(CultureInfo.InvariantCulture, $"; {several} still wait"),
    };
}
