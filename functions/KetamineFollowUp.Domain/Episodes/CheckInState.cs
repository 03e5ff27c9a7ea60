using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What became of a check-in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(NotSent), "not-sent")]
[JsonDerivedType(typeof(Dropped), "dropped")]
public abstract record CheckInState
{
    private CheckInState()
    {
    }

    /// <summary>Its time has not come.</summary>
    public sealed record Planned : CheckInState;

    /// <summary>The notice went out; it has no survey.</summary>
    /// <param name="At">When it was handed over for sending.</param>
    public sealed record Sent(DateTimeOffset At) : CheckInState;

    /// <summary>Its survey waits for answers.</summary>
    /// <param name="OpenedAt">When the survey was opened.</param>
    /// <param name="ExpiresAt">When it closes unanswered.</param>
    /// <param name="LastReminder">0 none, 1 the first, 2 the one of the next morning: the last reminder sent or passed over.</param>
    /// <param name="TouchedAt">The patient's last answer to it; null: none.</param>
    public sealed record Open(DateTimeOffset OpenedAt, DateTimeOffset ExpiresAt, int LastReminder, DateTimeOffset? TouchedAt) : CheckInState;

    /// <summary>Its survey was completed.</summary>
    /// <param name="At">When the last answer came.</param>
    public sealed record Answered(DateTimeOffset At) : CheckInState;

    /// <summary>Its survey was closed before its end.</summary>
    /// <param name="Reason">Why it was closed.</param>
    /// <param name="At">When.</param>
    public sealed record Closed(SurveyClosing Reason, DateTimeOffset At) : CheckInState;

    /// <summary>Its time came, and it was not sent.</summary>
    /// <param name="Reason">What stood against sending.</param>
    /// <param name="At">When that was decided.</param>
    public sealed record NotSent(NotSentReason Reason, DateTimeOffset At) : CheckInState;

    /// <summary>Its time never came.</summary>
    /// <param name="Reason">What ended the plan.</param>
    /// <param name="At">When that was decided.</param>
    public sealed record Dropped(DropReason Reason, DateTimeOffset At) : CheckInState;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(
        Func<Planned, T> planned, Func<Sent, T> sent, Func<Open, T> open, Func<Answered, T> answered,
        Func<Closed, T> closed, Func<NotSent, T> notSent, Func<Dropped, T> dropped) => this switch
        {
            Planned s => planned(s),
            Sent s => sent(s),
            Open s => open(s),
            Answered s => answered(s),
            Closed s => closed(s),
            NotSent s => notSent(s),
            Dropped s => dropped(s),
            _ => throw new InvalidOperationException("unreachable: the constructor is private"),
        };
}

/// <summary>Why planned check-ins were dropped.</summary>
public enum DropReason
{
    /// <summary>A newer session is followed instead.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The session had been recorded by mistake.</summary>
    [JsonStringEnumMemberName("voided")]
    Voided,

    /// <summary>The patient was discharged; nothing more is sent.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,
}
