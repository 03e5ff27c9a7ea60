using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>What a report is about.</summary>
/// <param name="First">The first month, by its first day.</param>
/// <param name="Last">The last month, not before the first.</param>
/// <param name="Zone">The clinic's zone: whose days and months are counted.</param>
/// <param name="Now">When it is asked for: windows that are not over then are not judged.</param>
/// <param name="Criteria">The protocol's numbers of response and remission.</param>
public sealed record ReportScope(DateOnly First, DateOnly Last, IanaZone Zone, DateTimeOffset Now, BoosterCriteria Criteria)
{
    /// <summary>The clinic's day.</summary>
    public DateOnly Today => ClinicTime.DateOf(Now, Zone);

    /// <summary>The instant lies in the months.</summary>
    internal bool Has(DateTimeOffset at) => Months.Of(at, Zone) is var month && month >= First && month <= Last;

    /// <summary>The clinic's day of a form.</summary>
    internal DateOnly DayOf(OutcomeForm form) => ClinicTime.DateOf(form.At, Zone);
}
