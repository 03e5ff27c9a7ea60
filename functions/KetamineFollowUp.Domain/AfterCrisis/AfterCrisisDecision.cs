using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>One decision in the making: the follow-up as changed so far, the steps so far, and when to look again. Lives only while the decision is made.</summary>
internal sealed class AfterCrisisDecision(CrisisFollowUp followUp, AfterCrisisFacts facts, DateTimeOffset now)
{
    private DateTimeOffset? _lookAgainAt;

    public CrisisFollowUp FollowUp { get; private set; } = followUp;

    public AfterCrisisFacts Facts { get; } = facts;

    public DateTimeOffset Now { get; } = now;

    public List<Step> Steps { get; } = [];

    public void Change(Func<CrisisFollowUp, CrisisFollowUp> change) => FollowUp = change(FollowUp);

    public void Settle(CrisisCheckIn checkIn, CrisisCheckInState state) =>
        Change(followUp => followUp with { CheckIns = followUp.CheckIns.Replace(checkIn, checkIn with { State = state }) });

    /// <summary>Leaves a task to staff, once.</summary>
    public void Leave(Step.LeaveTask task)
    {
        if (!FollowUp.Tasks.Contains(task.Key))
        {
            Change(followUp => followUp with { Tasks = followUp.Tasks.Add(task.Key) });
            Steps.Add(task);
        }
    }

    /// <summary>Something is to be looked at then; the soonest counts.</summary>
    public void LookAt(DateTimeOffset at) => _lookAgainAt = _lookAgainAt < at ? _lookAgainAt : at;

    public Plan<CrisisFollowUp> Plan() => new(FollowUp, [.. Steps], FollowUp.Ended is null ? _lookAgainAt : null);
}
