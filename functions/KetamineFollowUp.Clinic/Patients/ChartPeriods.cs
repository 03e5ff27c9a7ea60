using KetamineFollowUp.Domain.Charts;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>How much of a patient's time a chart shows, as addresses and pages name it.</summary>
public static class ChartPeriods
{
    public const string Field = "span";

    public static string Slug(ChartSpan span) => span switch
    {
        ChartSpan.Course => "course",
        ChartSpan.Year => "year",
        ChartSpan.All => "all",
    };

    public static string Label(ChartSpan span) => span switch
    {
        ChartSpan.Course => "This course",
        ChartSpan.Year => "A year",
        ChartSpan.All => "Everything",
    };

    /// <summary>What the address asks for; the course where it does not say.</summary>
    public static ChartSpan Of(IQueryCollection query) =>
        Enum.GetValues<ChartSpan>().Cast<ChartSpan?>().FirstOrDefault(span => Slug(span!.Value) == query[Field].ToString()) ?? ChartSpan.Course;
}
