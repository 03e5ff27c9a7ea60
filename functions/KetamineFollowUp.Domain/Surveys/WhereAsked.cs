using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>The latest time a patient was asked where they are.</summary>
/// <param name="AlertId">The alert that the answer goes to. The question ends with it.</param>
/// <param name="At">When it was asked.</param>
/// <param name="IsOpen">The next words answer it.</param>
public sealed record WhereAsked(AlertId AlertId, DateTimeOffset At, bool IsOpen);
