using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>
/// A patient's course without anything that says who they are: no id, no name, no date, no words; days are counted from the
/// first session, to a tenth.
/// </summary>
/// <param name="Indication">What they were treated for.</param>
/// <param name="Sessions">In order of time; the first is on day 0.</param>
/// <param name="Readings">Complete forms, in order of time; those before the first session have negative days.</param>
internal sealed record ExportedTrajectory(Indication Indication, ImmutableArray<TrajectorySession> Sessions, ImmutableArray<TrajectoryReading> Readings);

/// <summary>A session of a trajectory.</summary>
/// <param name="Day">Days after the first session.</param>
/// <param name="Phase">Where in the course it stands.</param>
internal sealed record TrajectorySession(double Day, SessionPhase Phase);

/// <summary>A form of a trajectory.</summary>
/// <param name="Day">Days after the first session.</param>
/// <param name="Instrument">Which form.</param>
/// <param name="Total">Its total.</param>
/// <param name="Ideation">Whether it told of suicidal thoughts; null where it does not say.</param>
internal sealed record TrajectoryReading(double Day, string Instrument, int Total, bool? Ideation);
