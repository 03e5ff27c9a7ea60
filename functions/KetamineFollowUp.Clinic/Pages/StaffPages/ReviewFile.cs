using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>A booster review with what a clinician has been waiting for.</summary>
/// <param name="Review">The review.</param>
/// <param name="Patient">Whose it is.</param>
/// <param name="Summaries">Per instrument: baseline, best and the latest.</param>
/// <param name="Readings">The latest full readings, the newest first.</param>
public sealed record ReviewFile(
    BoosterReview Review, Patient Patient, IReadOnlyDictionary<string, ReadingSummary> Summaries, IReadOnlyList<Reading> Readings);
