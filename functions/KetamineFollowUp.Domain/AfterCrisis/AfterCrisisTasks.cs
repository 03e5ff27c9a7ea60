using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>What staff are asked to do after a crisis.</summary>
internal static class AfterCrisisTasks
{
    /// <summary>The call after the crisis.</summary>
    public const string Call = "call";

    /// <summary>The call once the patient is home.</summary>
    public const string CallHome = "call-home";

    /// <summary>To find out whether the patient is home.</summary>
    public const string AskHome = "ask-home";

    /// <summary>A call within a day where the risk is high, else within three (clinical.md, After a crisis; three days: Stanley 2018, cohort).</summary>
    private static readonly TimeSpan HighRisk = TimeSpan.FromHours(24);
    private static readonly TimeSpan OtherRisk = TimeSpan.FromHours(72);

    /// <summary>Someone's name and id, as staff read them.</summary>
    public static string Who(Patient patient) => $"{patient.PreferredName} ({patient.PatientId})";

    /// <summary>The call after the crisis, due by the risk.</summary>
    public static Step.LeaveTask CallAfter(CrisisFollowUp followUp, AfterCrisisFacts facts, DateTimeOffset now)
    {
        var within = followUp.RiskLevel is RiskLevel.High ? HighRisk : OtherRisk;
        var follows = Reach.Obstacle(facts.Patient, now) is { } obstacle
            ? $"No safety check-ins reach them ({obstacle.Sentence()}) The calls are all there is."
            : "Safety check-ins follow 24 and 72 hours after it.";
        return new Step.LeaveTask(Call, TaskKind.CallPatient, followUp.StartedAt + within, $"Call {Who(facts.Patient)}: they were in a crisis, and somebody reached them. {follows}");
    }

    /// <summary>Emergency services took over: find out how the patient is.</summary>
    public static Step.LeaveTask CallInHospital(CrisisFollowUp followUp, AfterCrisisFacts facts) => new(
        Call,
        TaskKind.CallPatient,
        followUp.StartedAt + (followUp.RiskLevel is RiskLevel.High ? HighRisk : OtherRisk),
        $"Find out how {Who(facts.Patient)} is: emergency services took over. Nothing is sent until somebody says on the alert that they are home.");

    /// <summary>The patient is home: the call counts from there.</summary>
    public static Step.LeaveTask CallAtHome(CrisisFollowUp followUp, AfterCrisisFacts facts, DateTimeOffset home) => new(
        CallHome,
        TaskKind.CallPatient,
        home + (followUp.RiskLevel is RiskLevel.High ? HighRisk : OtherRisk),
        $"Call {Who(facts.Patient)}: they are home after a crisis. Safety check-ins follow 24 and 72 hours after they came home.");

    /// <summary>Nobody has said yet that the patient is home.</summary>
    public static Step.LeaveTask FindOutHome(AfterCrisisFacts facts, DateTimeOffset due) => new(
        AskHome,
        TaskKind.AskHome,
        due,
        $"Is {Who(facts.Patient)} home? Emergency services took over, and nobody has said since. Say it on the alert: the safety check-ins wait for it.");

    /// <summary>A check-in that nothing can carry to the patient: a person asks instead.</summary>
    public static Step.LeaveTask AskInstead(CrisisCheckIn checkIn, NotSentReason why, AfterCrisisFacts facts, DateTimeOffset due) => new(
        checkIn.Id,
        TaskKind.CallPatient,
        due,
        $"Call {Who(facts.Patient)} and ask how safe they are: the safety check-in {checkIn.Hours} hours after a crisis does not reach them. {why.Sentence()}");
}
