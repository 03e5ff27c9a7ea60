using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>What the clinic does for a patient after one crisis. A patient has at most one that runs; <see cref="AfterCrisisProcess"/> holds the rules.</summary>
public sealed record CrisisFollowUp
{
    /// <summary><c>P1~c-00000014</c>: the patient's id and a number that is never used again.</summary>
    public required AfterCrisisId AfterCrisisId { get; init; }

    /// <summary>The alert that a person resolved.</summary>
    public required AlertId AlertId { get; init; }

    /// <summary>When it was resolved.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The clinician's judgment of the risk then; null: none was recorded.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>Emergency services took over: nothing is asked until staff say that the patient is home.</summary>
    public bool WaitsForHome { get; init; }

    /// <summary>Who said that the patient is home, and when; null: nobody has.</summary>
    public HomeTick? Home { get; init; }

    /// <summary>Staff are given prepared words to send over the year after.</summary>
    public bool CaringContacts { get; init; }

    /// <summary>The safety check-ins, the earlier first.</summary>
    public ImmutableArray<CrisisCheckIn> CheckIns { get; init; } = [];

    /// <summary>Keys of the tasks left to staff so far: each is left once.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>How it ended; null while it runs.</summary>
    public CrisisFollowUpEnd? Ended { get; init; }

    /// <summary>From when its times count: the resolution, or after emergency services the patient's coming home; null until then.</summary>
    [JsonIgnore]
    public DateTimeOffset? From => WaitsForHome ? Home?.At : StartedAt;
}

/// <summary>A staff member said that the patient is home again.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record HomeTick(StaffId By, DateTimeOffset At);

/// <summary>The end of a follow-up after a crisis.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record CrisisFollowUpEnd(CrisisEndReason Reason, DateTimeOffset At);

/// <summary>Why a follow-up after a crisis has ended.</summary>
public enum CrisisEndReason
{
    /// <summary>All of it was done.</summary>
    [JsonStringEnumMemberName("finished")]
    Finished,

    /// <summary>The patient asked for quiet.</summary>
    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>The patient was discharged.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,

    /// <summary>Another crisis came: its follow-up takes this one's place.</summary>
    [JsonStringEnumMemberName("new-crisis")]
    NewCrisis,

    /// <summary>The alert was opened again: what was said of it no longer holds.</summary>
    [JsonStringEnumMemberName("alert-reopened")]
    AlertReopened,
}
