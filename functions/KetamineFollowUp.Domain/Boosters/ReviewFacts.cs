using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What a review's next step depends on. Not stored.</summary>
/// <param name="ClinicName">For the reminder.</param>
/// <param name="ClinicZone">The zone of working days and of 09:00.</param>
/// <param name="OnCall">Who is on call now; empty in a gap of the roster.</param>
/// <param name="Invitation">The invitation to book, and whether it can be sent.</param>
/// <param name="EmergencyUnresolved">While true the patient is not invited.</param>
/// <param name="LatestSession">The latest session not voided; null when there was none.</param>
public sealed record ReviewFacts(
    string ClinicName, IanaZone ClinicZone, ImmutableArray<StaffId> OnCall, Invitation Invitation, bool EmergencyUnresolved, DateTimeOffset? LatestSession);
