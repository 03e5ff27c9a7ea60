using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What holds at the moment of a decision, read by the shell from the record.</summary>
/// <param name="Protocol">The version the episode started with.</param>
/// <param name="Patient">The patient as they are now.</param>
/// <param name="Zone">The patient's zone.</param>
/// <param name="LastAsked">Per instrument, when the patient was last asked it, in any episode or at the clinic.</param>
/// <param name="EmergencyUnresolved">An emergency alert of this patient waits: no scheduled survey or reminder is sent.</param>
/// <param name="LastSafety">The last known answer about ideation; positive makes one unanswered check-in urgent.</param>
/// <param name="UnansweredMoodCheckIns">In a row, across episodes; the patient's record keeps it.</param>
/// <param name="NoticeText">The text after a session, in the patient's language.</param>
/// <param name="IsLinkOnly">True for an instrument with an item too long for a text.</param>
public sealed record EpisodeFacts(
    Protocol Protocol,
    Patient Patient,
    IanaZone Zone,
    ImmutableDictionary<string, DateTimeOffset> LastAsked,
    bool EmergencyUnresolved,
    SafetyAnswer LastSafety,
    int UnansweredMoodCheckIns,
    string NoticeText,
    Func<string, bool> IsLinkOnly)
{
    /// <summary>When the course of the session began; null where no session is known.</summary>
    public DateTimeOffset? CourseStartedAt { get; init; }

    /// <summary>How many sessions the patient has had, this one included; 0 where it is not known.</summary>
    public int Sessions { get; init; }

    /// <summary>When the C-SSRS screener was last finished; null: never.</summary>
    public DateTimeOffset? LastScreenedAt { get; init; }

    /// <summary>The forms of the patient's indication.</summary>
    public PrimaryPlan Plan => Protocol.PlanOf(Patient.Indication);
}
