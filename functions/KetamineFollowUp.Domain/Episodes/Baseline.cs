using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>
/// The time before the first session: one check-in with the forms that the course is measured against. It waits for a way to the patient, and the
/// first session takes its place.
/// </summary>
public static class Baseline
{
    // ASSUMPTION: the first text says who writes; the questions come when it has been read.
    private static readonly TimeSpan AfterFirstText = TimeSpan.FromMinutes(10);

    // ASSUMPTION: while an emergency holds it back, it is tried again this often.
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    /// <summary>An episode with nothing but the baseline planned.</summary>
    /// <param name="episodeId">The process's id.</param>
    /// <param name="patient">Whose.</param>
    /// <param name="protocol">The version the episode keeps; it asks a baseline.</param>
    /// <param name="lastScreenedAt">When the C-SSRS screener was last finished; null: never.</param>
    /// <param name="zone">The patient's zone; the clinic's where this machine does not know it.</param>
    /// <param name="now">When the patient was enrolled.</param>
    public static Episode Start(EpisodeId episodeId, Patient patient, Protocol protocol, DateTimeOffset? lastScreenedAt, IanaZone zone, DateTimeOffset now)
    {
        var due = now + AfterFirstText;
        return new Episode
        {
            EpisodeId = episodeId,
            PatientId = patient.PatientId,
            ProtocolId = protocol.Id,
            ProtocolVersion = protocol.Version,
            State = EpisodeState.Running,
            StartedAt = now,
            CheckIns =
            [
                new CheckIn
                {
                    Id = CheckIn.Baseline,
                    Date = ClinicTime.DateOf(due, zone),
                    DueAt = due,
                    Instruments = CourseForms.Resolve(protocol.Baseline, protocol.PlanOf(patient.Indication), lastScreenedAt),
                    State = new CheckInState.Planned(),
                },
            ],
        };
    }

    /// <summary>Nothing may be sent now; it is not given up for that.</summary>
    internal static bool Waits(EpisodeDecision decision, CheckIn checkIn) =>
        checkIn.IsBaseline && (decision.Facts.EmergencyUnresolved || Reach.Obstacle(decision.Facts.Patient, decision.Now) is not null);

    /// <summary>When what <see cref="Waits"/> is tried again by itself; null: when the patient's record changes.</summary>
    internal static DateTimeOffset? NextTry(EpisodeDecision decision) =>
        Reach.IsPaused(decision.Facts.Patient, decision.Now) ? decision.Facts.Patient.PausedUntil
        : Reach.Obstacle(decision.Facts.Patient, decision.Now) is null ? decision.Now + Retry
        : null;
}
