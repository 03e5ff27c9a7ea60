using KetamineFollowUp.Domain.Processes;
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
public sealed record Acknowledgement(StaffId By, DateTimeOffset At);

/// <summary>A staff member said what came of the alert; <see cref="Disposition.NotReached"/> may be an attempt that leaves it unresolved.</summary>
/// <param name="By">Who.</param>
/// <param name="Disposition">What came of it.</param>
/// <param name="Note">Free text of the staff member: clinical content, never in a log, text or email.</param>
/// <param name="At">When.</param>
public sealed record Resolution(StaffId By, Disposition Disposition, string? Note, DateTimeOffset At);

/// <summary>A safety screen that was opened because of the alert and is not finished.</summary>
/// <param name="SurveyId">Which survey.</param>
/// <param name="OpenedAt">From when its time limit runs.</param>
public sealed record ScreenWatch(SurveyId SurveyId, DateTimeOffset OpenedAt);

/// <summary>The one text that tells the patient of an emergency that nobody has been reached yet came due.</summary>
/// <param name="At">When.</param>
/// <param name="Texted">False when the patient could not be texted; that was recorded instead.</param>
public sealed record PatientTold(DateTimeOffset At, bool Texted);
