using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A treatment session that took place; a voided one never becomes one of these.</summary>
/// <param name="CompletedAt">When it ended.</param>
/// <param name="IsInduction">True in the opening series, false for a maintenance (booster) session.</param>
public sealed record TreatedSession(DateTimeOffset CompletedAt, bool IsInduction)
{
    /// <summary>Where it took place; null: not said.</summary>
    public SessionSetting? Setting { get; init; }

    /// <summary>Blood pressure around it; null: not said.</summary>
    public BloodPressure? BloodPressure { get; init; }

    /// <summary>Somebody took the patient home; null: not said.</summary>
    public bool? Escort { get; init; }

    /// <summary>What the booster rules need of a session on record. The caller leaves voided sessions out.</summary>
    public static TreatedSession Of(Session session) => new(session.CompletedAt, session.Phase == SessionPhase.Induction)
    {
        Setting = session.Setting,
        BloodPressure = session.BloodPressure,
        Escort = session.Escort,
    };
}
