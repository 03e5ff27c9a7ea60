using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A treatment session that took place; a voided one never becomes one of these.</summary>
/// <param name="SessionId">Which session.</param>
/// <param name="CompletedAt">When it ended.</param>
/// <param name="IsInduction">True in the opening series, false for a maintenance (booster) session.</param>
public sealed record TreatedSession(SessionId SessionId, DateTimeOffset CompletedAt, bool IsInduction)
{
    public static TreatedSession Of(Session session) => new(session.SessionId, session.CompletedAt, session.Phase == SessionPhase.Induction);
}
