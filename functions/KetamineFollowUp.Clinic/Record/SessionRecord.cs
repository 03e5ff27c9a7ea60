using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A session as it was recorded.</summary>
/// <param name="Session">What took place.</param>
/// <param name="EpisodeId">Its follow-up.</param>
/// <param name="RecordedAt">When it became known.</param>
/// <param name="Voided">Set once it turned out to be recorded by mistake.</param>
public sealed record SessionRecord(Session Session, EpisodeId EpisodeId, DateTimeOffset RecordedAt, VoidedSession? Voided = null);

/// <summary>Who voided a session, when and why.</summary>
public sealed record VoidedSession(StaffId By, DateTimeOffset At, string Reason);
