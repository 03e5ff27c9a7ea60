using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>The follow-up after a crisis as a process: a call, two safety check-ins, and what staff asked for besides.</summary>
public static class AfterCrisisProcess
{
    /// <summary>Hours after the start at which a patient is asked how safe they are (clinical.md, After a crisis).</summary>
    private static readonly ImmutableArray<int> CheckInHours = [24, 72];

    // ASSUMPTION: whoever is not said to be home after three days is asked about.
    private static readonly TimeSpan AskHomeAfter = TimeSpan.FromHours(72);

    /// <summary>
    /// Whether resolving an alert starts a follow-up: a safety alert of a patient whom somebody reached, or whom emergency services took over,
    /// unless the staff member said that none is wanted. Ideation that a clinician has noted as known is no new crisis: it is followed where somebody says so.
    /// </summary>
    public static bool Follows(Alert resolved) =>
        resolved is { PatientId: not null, IsSafety: true, Resolution: { } end } && CanFollow(end.Disposition) && (end.Safety?.FollowUp ?? IsNew(resolved));

    /// <summary>Something of an alert's safety findings is more than ideation that is known.</summary>
    public static bool IsNew(Alert alert) => alert.Causes.Any(cause => cause.Finding is { IsSafety: true, Cause: not FindingCause.KnownIdeation });

    /// <summary>A follow-up makes sense after this disposition.</summary>
    public static bool CanFollow(Disposition disposition) => disposition switch
    {
        Disposition.ReachedSafe or Disposition.ReachedNeedsCare or Disposition.EmergencyServices => true,
        Disposition.NotReached or Disposition.NotAnEmergency or Disposition.NotAPatient => false,
    };

    /// <summary>A new follow-up, from an alert just resolved.</summary>
    public static CrisisFollowUp Start(AfterCrisisId id, Alert resolved, DateTimeOffset now) => new()
    {
        AfterCrisisId = id,
        AlertId = resolved.AlertId,
        StartedAt = now,
        RiskLevel = resolved.Resolution?.Safety?.RiskLevel,
        WaitsForHome = resolved.Resolution?.Disposition is Disposition.EmergencyServices,
        CaringContacts = resolved.Resolution?.Safety?.CaringContacts ?? false,
        CheckIns = [.. CheckInHours.Select(hours => new CrisisCheckIn(hours, new CrisisCheckInState.Planned()))],
    };

    /// <summary>A staff member says that the patient is home.</summary>
    public static HomeOutcome SayHome(CrisisFollowUp followUp, StaffId by, DateTimeOffset now) => followUp switch
    {
        { Home: { } first } => new HomeOutcome.Already(first.By, first.At),
        { WaitsForHome: true, Ended: null } => new HomeOutcome.Done(followUp with { Home = new HomeTick(by, now) }),
        _ => new HomeOutcome.NotAwaited(),
    };

    /// <summary>Ends it for a reason that it cannot see itself; the same object when it has ended.</summary>
    public static CrisisFollowUp End(CrisisFollowUp followUp, CrisisEndReason reason, DateTimeOffset now) =>
        followUp.Ended is null ? followUp with { Ended = new CrisisFollowUpEnd(reason, now) } : followUp;

    /// <summary>What happens by itself. Deciding twice at one instant changes nothing more.</summary>
    /// <param name="followUp">The follow-up as stored.</param>
    /// <param name="signals">None: what it looks at is in the facts, and what a person says is on record in it.</param>
    /// <param name="facts">What holds now.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>A time to look again while anything is to come.</returns>
    public static Plan<CrisisFollowUp> Decide(CrisisFollowUp followUp, IReadOnlyList<NoSignal> signals, AfterCrisisFacts facts, DateTimeOffset now)
    {
        var decision = new AfterCrisisDecision(followUp, facts, now);
        if (followUp.Ended is null)
        {
            if (WhyOver(facts.Patient, now) is { } reason)
            {
                Stop(decision, reason);
            }
            else
            {
                GoOn(decision);
            }
        }

        SafetyCheckIns.CloseOnceOver(decision);
        return decision.Plan();
    }

    private static void GoOn(AfterCrisisDecision decision)
    {
        Calls(decision);
        SafetyCheckIns.Settle(decision);
        Caring(decision);
        Finish(decision);
    }

    // Who asked for quiet is still called once. Whoever counts on the check-ins must know that they do not come; at the start the call says so.
    private static void Stop(AfterCrisisDecision decision, CrisisEndReason reason)
    {
        if (reason is CrisisEndReason.OptedOut)
        {
            var isNew = decision.FollowUp.Tasks.IsEmpty;
            Calls(decision);
            if (!isNew && decision.FollowUp.CheckIns.Any(checkIn => checkIn.State is CrisisCheckInState.Planned or CrisisCheckInState.Asked))
            {
                decision.Steps.Add(new Step.Raise([
                    new Finding(FindingKind.FollowUpStopped, Severity.Routine, "The safety check-ins after a crisis stopped: the patient has opted out.") { Cause = FindingCause.AfterCrisis },
                ]));
            }
        }

        decision.Change(followUp => End(followUp, reason, decision.Now));
    }

    private static CrisisEndReason? WhyOver(Patient patient, DateTimeOffset now) => patient.StatusAt(now) switch
    {
        PatientStatus.Discharged => CrisisEndReason.Discharged,
        PatientStatus.Active or PatientStatus.Paused => Reach.NoWay(patient) is NotSentReason.OptedOut ? CrisisEndReason.OptedOut : null,
    };

    private static void Calls(AfterCrisisDecision decision)
    {
        var (followUp, facts) = (decision.FollowUp, decision.Facts);
        if (!followUp.WaitsForHome)
        {
            decision.Leave(AfterCrisisTasks.CallAfter(followUp, facts, decision.Now));
        }
        else if (followUp.Home is { } home)
        {
            decision.Leave(AfterCrisisTasks.CallAtHome(followUp, facts, home.At));
        }
        else
        {
            decision.Leave(AfterCrisisTasks.CallInHospital(followUp, facts));
            var askAt = followUp.StartedAt + AskHomeAfter;
            if (decision.Now >= askAt)
            {
                decision.Leave(AfterCrisisTasks.FindOutHome(facts, decision.Now));
            }
            else
            {
                decision.LookAt(askAt);
            }
        }
    }

    private static void Caring(AfterCrisisDecision decision)
    {
        while (CaringContacts.Next(decision.FollowUp, decision.Facts) is var (key, at))
        {
            if (at > decision.Now)
            {
                decision.LookAt(at);
                return;
            }

            decision.Leave(CaringContacts.Task(key, decision.FollowUp, decision.Facts, decision.Now));
        }
    }

    private static void Finish(AfterCrisisDecision decision)
    {
        var isOver = decision.FollowUp.From is not null
            && decision.FollowUp.CheckIns.All(checkIn => checkIn.State is not (CrisisCheckInState.Planned or CrisisCheckInState.Asked))
            && CaringContacts.Next(decision.FollowUp, decision.Facts) is null;
        if (isOver)
        {
            decision.Change(followUp => End(followUp, CrisisEndReason.Finished, decision.Now));
        }
    }
}
