using KetamineFollowUp.Domain.Processes;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>One reason for an alert.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="At">When it joined the alert.</param>
public sealed record Cause(Finding Finding, DateTimeOffset At);

/// <summary>A staff member took the alert.</summary>
/// <param name="By">Who took it.</param>
/// <param name="At">When.</param>
public sealed record Acknowledgement(StaffId By, DateTimeOffset At)
{
    /// <summary>Nothing but a text says so: whoever it names has neither opened the alert's page nor keyed a call. A sender can be forged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByTextAlone { get; init; }

    /// <summary>They gave it back unresolved; null: they did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Release? Released { get; init; }
}

/// <summary>The alert's page was opened while the alert was an unresolved emergency.</summary>
/// <param name="By">By whom; null: by somebody who is not signed in.</param>
/// <param name="At">When.</param>
public sealed record PageOpening(StaffId? By, DateTimeOffset At);

/// <summary>A taken alert was given back.</summary>
/// <param name="By">Who gave it back: whoever had it, or a colleague for them.</param>
/// <param name="Reason">Free text of the staff member; null for none.</param>
/// <param name="At">When.</param>
public sealed record Release(StaffId By, string? Reason, DateTimeOffset At);

/// <summary>A resolved alert was opened again.</summary>
/// <param name="By">Who opened it.</param>
/// <param name="Reason">Free text of the staff member; null for none.</param>
/// <param name="At">When.</param>
public sealed record Reopening(StaffId By, string? Reason, DateTimeOffset At);

/// <summary>Something a staff member wrote down about an alert.</summary>
/// <param name="By">Who.</param>
/// <param name="Text">Free text: clinical content, never in a log, text or email.</param>
/// <param name="At">When.</param>
public sealed record AlertNote(StaffId By, string Text, DateTimeOffset At);

/// <summary>A staff member said what came of the alert; <see cref="Disposition.NotReached"/> may be an attempt that leaves it unresolved.</summary>
/// <param name="By">Who.</param>
/// <param name="Disposition">What came of it.</param>
/// <param name="Note">Free text of the staff member: clinical content, never in a log, text or email.</param>
/// <param name="At">When.</param>
public sealed record Resolution(StaffId By, Disposition Disposition, string? Note, DateTimeOffset At)
{
    /// <summary>What was assessed and done about safety; null where nothing was recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SafetyAssessment? Safety { get; init; }
}

/// <summary>What whoever resolves a safety alert records (Joint Commission NPSG.15.01.01). Null: not said.</summary>
/// <param name="RiskLevel">The clinician's judgment of the risk.</param>
/// <param name="Tool">What it was assessed with, in their words.</param>
/// <param name="PlanReviewed">The safety plan was gone through with the patient.</param>
/// <param name="MeansAsked">Access to means was asked about.</param>
/// <param name="FollowUp">The check-ins after a crisis are wanted; null: as the rule says (<c>AfterCrisisProcess.Follows</c>).</param>
/// <param name="CaringContacts">Staff are to be given prepared words to send over the year after; null: no.</param>
public sealed record SafetyAssessment(RiskLevel? RiskLevel, string? Tool, bool? PlanReviewed, bool? MeansAsked, bool? FollowUp, bool? CaringContacts = null);

/// <summary>A clinician's judgment of the risk of suicide.</summary>
public enum RiskLevel
{
    /// <summary>Low.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>Moderate.</summary>
    [JsonStringEnumMemberName("moderate")]
    Moderate,

    /// <summary>High.</summary>
    [JsonStringEnumMemberName("high")]
    High,
}

/// <summary>A safety screen that was opened because of the alert and is not finished.</summary>
/// <param name="SurveyId">Which survey.</param>
/// <param name="OpenedAt">From when its time limit runs.</param>
public sealed record ScreenWatch(SurveyId SurveyId, DateTimeOffset OpenedAt);

/// <summary>The one text that tells the patient of an emergency that nobody has been reached yet came due.</summary>
/// <param name="At">When.</param>
/// <param name="Texted">False when the patient could not be texted; that was recorded instead.</param>
public sealed record PatientTold(DateTimeOffset At, bool Texted);
