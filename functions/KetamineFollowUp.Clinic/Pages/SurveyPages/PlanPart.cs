namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>The parts of the plan beside ketamine that a patient can take a small step in; the foundations form asks about each.</summary>
public enum PlanPart
{
    Sleep,
    Movement,
    Connection,
    Therapy,
}
