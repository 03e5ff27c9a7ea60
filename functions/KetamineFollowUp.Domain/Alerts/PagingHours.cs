using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>At which hours an alert may page.</summary>
internal static class PagingHours
{
    /// <summary>The instant itself when the alert may page then, else the next at which it may.</summary>
    public static DateTimeOffset OpenFrom(Alert alert, AlertFacts facts, DateTimeOffset at) => alert.Paging switch
    {
        Paging.None or Paging.Now => at,
        Paging.Daytime => facts.Policy.DaytimeHours.NextFrom(at, facts.DayZone),
    };
}
