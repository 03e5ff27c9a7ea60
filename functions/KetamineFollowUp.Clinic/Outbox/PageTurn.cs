using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Pagers;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What is done with a page that is ready to leave, its pager having been asked and stored.</summary>
public abstract record PageTurn
{
    private PageTurn()
    {
    }

    /// <summary>It leaves now.</summary>
    /// <param name="Joint">What it says for others too; null: it leaves as it is.</param>
    public sealed record Now(JointPage? Joint) : PageTurn;

    /// <summary>Not now, but then.</summary>
    public sealed record Later(DateTimeOffset At) : PageTurn;

    /// <summary>It waited, and somebody has taken its alert meanwhile.</summary>
    public sealed record Taken : PageTurn;

    /// <summary>The page that spoke for it has left: what became of that one became of it.</summary>
    public sealed record Done(OutgoingMessage By) : PageTurn;

    public T Match<T>(Func<JointPage?, T> now, Func<DateTimeOffset, T> later, Func<T> taken, Func<OutgoingMessage, T> done) => this switch
    {
        Now n => now(n.Joint),
        Later l => later(l.At),
        Taken => taken(),
        Done d => done(d.By),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
