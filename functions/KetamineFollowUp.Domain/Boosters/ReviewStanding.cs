using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What is true now of a course that a review is about.</summary>
public abstract record ReviewStanding
{
    private ReviewStanding()
    {
    }

    /// <summary>Something deserves a clinician's look.</summary>
    /// <param name="Recommendation">What, and why.</param>
    public sealed record Stands(Recommendation Recommendation) : ReviewStanding;

    /// <summary>Nothing is left to decide.</summary>
    /// <param name="Withdrawal">Why.</param>
    public sealed record Ended(Withdrawal Withdrawal) : ReviewStanding;

    /// <summary>What is true of the patient's latest course at an instant.</summary>
    /// <param name="patient">The patient: who is not followed any more, or has asked for quiet, has nothing to be invited to.</param>
    /// <param name="facts">Their course.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    /// <param name="now">The instant.</param>
    public static ReviewStanding Of(Patient patient, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now) =>
        NotInvited(patient, now) is { } notInvited ? new Ended(Withdrawal.Because(notInvited, facts, criteria, now))
        : BoosterRules.WorkOut(facts, criteria, now) is { } recommendation ? new Stands(recommendation)
        : new Ended(Withdrawal.Because(Withdrawal.CauseIn(facts, criteria), facts, criteria, now));

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Recommendation, T> stands, Func<Withdrawal, T> ended) => this switch
    {
        Stands s => stands(s.Recommendation),
        Ended e => ended(e.Withdrawal),
        _ => throw new InvalidOperationException("the union is closed"),
    };

    // Null: they may be.
    private static WithdrawalCause? NotInvited(Patient patient, DateTimeOffset now) => patient.StatusAt(now) switch
    {
        PatientStatus.Discharged => WithdrawalCause.Discharged,
        PatientStatus.Active or PatientStatus.Paused => Reach.NoWay(patient) is NotSentReason.OptedOut ? WithdrawalCause.OptedOut : null,
    };
}
