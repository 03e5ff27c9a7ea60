using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>One safety check-in after a crisis.</summary>
/// <param name="Hours">How many hours after the start it comes due.</param>
/// <param name="State">What became of it.</param>
public sealed record CrisisCheckIn(int Hours, CrisisCheckInState State)
{
    /// <summary><c>safety-24h</c>: its name within the follow-up.</summary>
    [JsonIgnore]
    public string Id => $"safety-{Hours}h";

    /// <summary>Its time has not come, or it still waits for the send window.</summary>
    [JsonIgnore]
    public bool IsPlanned => State is CrisisCheckInState.Planned;
}

/// <summary>What became of a safety check-in after a crisis.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Unanswered), "unanswered")]
[JsonDerivedType(typeof(NotSent), "not-sent")]
public abstract record CrisisCheckInState
{
    private CrisisCheckInState()
    {
    }

    /// <summary>Its time has not come.</summary>
    public sealed record Planned : CrisisCheckInState;

    /// <summary>It was asked and waits for an answer about safety, wherever that is given.</summary>
    /// <param name="At">When.</param>
    /// <param name="ExpiresAt">When it counts as unanswered.</param>
    /// <param name="SurveyId">Its own survey; null: a check-in of the follow-up was open and asks the same, so the patient was reminded of that one.</param>
    public sealed record Asked(DateTimeOffset At, DateTimeOffset ExpiresAt, SurveyId? SurveyId) : CrisisCheckInState;

    /// <summary>The patient has said how safe they are.</summary>
    /// <param name="At">When.</param>
    public sealed record Answered(DateTimeOffset At) : CrisisCheckInState;

    /// <summary>Nobody knows: a person was told.</summary>
    /// <param name="At">When it expired.</param>
    public sealed record Unanswered(DateTimeOffset At) : CrisisCheckInState;

    /// <summary>Its time came, and it was not sent.</summary>
    /// <param name="Reason">What stood against it.</param>
    /// <param name="At">When that was decided.</param>
    public sealed record NotSent(NotSentReason Reason, DateTimeOffset At) : CrisisCheckInState;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<T> planned, Func<Asked, T> asked, Func<Answered, T> answered, Func<Unanswered, T> unanswered, Func<NotSent, T> notSent) => this switch
    {
        Planned => planned(),
        Asked s => asked(s),
        Answered s => answered(s),
        Unanswered s => unanswered(s),
        NotSent s => notSent(s),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
