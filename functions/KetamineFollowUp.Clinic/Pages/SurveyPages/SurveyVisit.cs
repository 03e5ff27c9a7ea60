using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>A patient who opened a link.</summary>
/// <param name="Survey">The survey behind it.</param>
/// <param name="Language">The patient's.</param>
/// <param name="Need">What the answers so far call for.</param>
/// <param name="SomeoneIsOnCall">False when the roster has a gap.</param>
public sealed record SurveyVisit(Survey Survey, Language Language, SafetyNeed Need, bool SomeoneIsOnCall);
