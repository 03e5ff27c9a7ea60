using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>What a follow-up after a crisis depends on. Not stored.</summary>
/// <param name="Patient">The patient as they are now.</param>
/// <param name="Zone">The patient's zone; the clinic's where this machine does not know it.</param>
/// <param name="Window">When patients may be written to, by their own clock.</param>
/// <param name="ClinicName">For the prepared words.</param>
/// <param name="ClinicZone">The zone of the working days on which staff are given tasks.</param>
/// <param name="LastSafetyAt">When the patient last said anything about ideation, on whatever form; null: never.</param>
/// <param name="OpenCheckIn">The check-in of the session's follow-up that is open now; it asks about safety itself. Null: none.</param>
/// <param name="EmergencyUnresolved">While true nothing scheduled is sent: a person is on it.</param>
public sealed record AfterCrisisFacts(
    Patient Patient, IanaZone Zone, SendWindow Window, string ClinicName, IanaZone ClinicZone, DateTimeOffset? LastSafetyAt, OpenCheckIn? OpenCheckIn, bool EmergencyUnresolved)
{
    /// <summary>When the session's follow-up will ask about safety next; null: it will not.</summary>
    public DateTimeOffset? NextCheckInAt { get; init; }
}

/// <summary>A check-in of the session's follow-up that waits for answers.</summary>
/// <param name="SurveyId">Its survey.</param>
/// <param name="OpenedAt">When the patient was asked.</param>
/// <param name="ExpiresAt">When it closes.</param>
public sealed record OpenCheckIn(SurveyId SurveyId, DateTimeOffset OpenedAt, DateTimeOffset ExpiresAt);
