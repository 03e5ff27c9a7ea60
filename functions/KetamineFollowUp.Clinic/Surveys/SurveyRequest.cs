using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A patient who opened a link.</summary>
/// <param name="Survey">The survey behind it.</param>
/// <param name="Patient">Whose it is; the page shows nothing of them.</param>
/// <param name="Need">What the answers so far call for.</param>
/// <param name="News">What is true about the team; of use only with a need.</param>
/// <param name="Link">The path of the link.</param>
/// <param name="EpisodeId">The episode that is followed now.</param>
public sealed record SurveyRequest(Survey Survey, Patient Patient, SafetyNeed Need, TeamNews News, string Link, EpisodeId? EpisodeId)
{
    public Language Language => Patient.Language;
}
