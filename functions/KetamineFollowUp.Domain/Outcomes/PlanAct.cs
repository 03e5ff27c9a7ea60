namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>A member of staff wrote the safety plan, or went through it with the patient. What the patient changes alone is none: the measure asks for both together.</summary>
/// <param name="At">When; of a review noted on a later day, the end of the day on which it took place.</param>
public sealed record PlanAct(DateTimeOffset At);
