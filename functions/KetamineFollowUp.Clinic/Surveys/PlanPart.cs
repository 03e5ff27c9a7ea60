namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>The parts of the plan beside ketamine that a patient can take a small step in; the foundations form asks about each.</summary>
public enum PlanPart
{
    Sleep,
    Movement,
    Connection,
    Therapy,
}
