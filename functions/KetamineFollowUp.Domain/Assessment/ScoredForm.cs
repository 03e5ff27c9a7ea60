using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>What a form says. Missing answers are missing: an incomplete form has no total and no band, whatever was answered.</summary>
/// <param name="Total">The total; null when incomplete or when the instrument has none.</param>
/// <param name="Band">The band's id; empty when incomplete or when the instrument has none.</param>
/// <param name="Positive">Screens positive; null when incomplete or when the instrument screens nothing.</param>
/// <param name="Safety">Positive as soon as one answer is, complete or not; negative only when every safety question asked was answered no.</param>
/// <param name="Complete">Every question that counts was answered.</param>
public sealed record ScoredForm(int? Total, string Band, bool? Positive, SafetyAnswer Safety, bool Complete);
