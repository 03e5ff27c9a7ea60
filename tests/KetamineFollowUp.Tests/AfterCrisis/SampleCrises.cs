using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Alerts;

namespace KetamineFollowUp.Tests.AfterCrisis;

/// <summary>A crisis that was resolved on Wednesday 11 March 2026, 11:00 in New York; patients are written to from 9 to 20.</summary>
internal static class SampleCrises
{
    public static readonly DateTimeOffset Resolved = SampleAlerts.Noon;

    public static readonly AfterCrisisId Id = AfterCrisisId.Parse("P-1~c-00000014");

    public static readonly AfterCrisisFacts Facts = new(
        SampleAlerts.Patient, SampleAlerts.NewYork, new SendWindow(new TimeOnly(9, 0), new TimeOnly(20, 0)), "Harbor Clinic", SampleAlerts.NewYork, LastSafetyAt: null, OpenCheckIn: null, EmergencyUnresolved: false);

    public static DateTimeOffset At(string date, int hour, int minute = 0) => ClinicTime.At(DateOnly.Parse(date, null), new TimeOnly(hour, minute), SampleAlerts.NewYork);

    public static Alert Alert(Disposition disposition, SafetyAssessment? safety = null, DateTimeOffset? at = null, params Finding[] findings)
    {
        var raised = Escalation.Raise(AlertId.Parse("P-1~a-00000012"), SampleAlerts.Patient.PatientId, "K6MP", findings.Length == 0 ? [SampleAlerts.Ideation()] : [.. findings], Resolved.AddHours(-1));
        return Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(raised, SampleAlerts.Ann, disposition, null, at ?? Resolved, safety)).Alert;
    }

    public static CrisisFollowUp Started(Disposition disposition = Disposition.ReachedSafe, RiskLevel? risk = null, bool caring = false, DateTimeOffset? at = null) =>
        AfterCrisisProcess.Start(Id, Alert(disposition, new SafetyAssessment(risk, null, null, null, null, caring), at), at ?? Resolved);

    public static Patient But(Func<Patient, Patient> change) => change(SampleAlerts.Patient);
}

/// <summary>A follow-up decided again and again, with everything it has asked for so far.</summary>
internal sealed class CrisisRun(CrisisFollowUp followUp, AfterCrisisFacts facts)
{
    public CrisisFollowUp FollowUp { get; private set; } = followUp;

    public AfterCrisisFacts Facts { get; set; } = facts;

    public DateTimeOffset? LookAgainAt { get; private set; }

    public List<Step> Steps { get; } = [];

    public IEnumerable<Step.LeaveTask> Tasks => Steps.OfType<Step.LeaveTask>();

    public Step[] At(DateTimeOffset now)
    {
        var plan = AfterCrisisProcess.Decide(FollowUp, [], Facts, now);
        var again = AfterCrisisProcess.Decide(plan.State, [], Facts, now);
        Assert.Empty(again.Steps);
        (FollowUp, LookAgainAt) = (plan.State, plan.LookAgainAt);
        Steps.AddRange(plan.Steps);
        return [.. plan.Steps];
    }

    public void Say(Func<CrisisFollowUp, CrisisFollowUp> change) => FollowUp = change(FollowUp);

    /// <summary>Goes on as its scheduler would, to an instant.</summary>
    public void Until(DateTimeOffset end)
    {
        while (LookAgainAt is { } at && at <= end)
        {
            At(at);
        }
    }
}
