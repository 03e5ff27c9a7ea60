using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Who did what to what, before it is an entry of a chain.</summary>
/// <param name="At">When.</param>
/// <param name="Actor"><c>patient</c>, <c>system</c>, <c>integration</c>, or the id of a staff member.</param>
/// <param name="Action">What was done, such as <c>alert-acknowledged</c>.</param>
/// <param name="About">The id of what it was done to.</param>
/// <param name="Details">More, by name.</param>
public sealed record AuditLine(DateTimeOffset At, string Actor, string Action, string About, ImmutableDictionary<string, string> Details);
