using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Alerts.Pagers;

/// <summary>What is to be done with a page that is ready to leave.</summary>
public abstract record PagerTurn
{
    private PagerTurn()
    {
    }

    /// <summary>It leaves now.</summary>
    /// <param name="Pager">The pager from now on.</param>
    /// <param name="Joint">What it says for others too; null: it leaves as it is.</param>
    public sealed record Go(Pager Pager, JointPage? Joint) : PagerTurn;

    /// <summary>It waits.</summary>
    /// <param name="Pager">The pager from now on.</param>
    /// <param name="Until">When its turn is looked at again.</param>
    public sealed record Wait(Pager Pager, DateTimeOffset Until) : PagerTurn;

    /// <summary>Pages have waited and their minute has come: <see cref="PagerRule.Join"/> needs their alerts.</summary>
    /// <param name="Pages">All of them, this one among them.</param>
    public sealed record Join(ImmutableArray<WaitingPage> Pages) : PagerTurn;

    /// <summary>Another message speaks for it.</summary>
    /// <param name="Pager">The pager from now on.</param>
    /// <param name="By">That message.</param>
    /// <param name="Until">When it goes by itself if that message has not left.</param>
    public sealed record Covered(Pager Pager, string By, DateTimeOffset Until) : PagerTurn;

    /// <summary>It waited, and somebody has taken its alert meanwhile: it does not leave.</summary>
    /// <param name="Pager">The pager from now on.</param>
    public sealed record Taken(Pager Pager) : PagerTurn;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Go, T> go, Func<Wait, T> wait, Func<Join, T> join, Func<Covered, T> covered, Func<Taken, T> taken) => this switch
    {
        Go turn => go(turn),
        Wait turn => wait(turn),
        Join turn => join(turn),
        Covered turn => covered(turn),
        Taken turn => taken(turn),
        _ => throw new InvalidOperationException("PagerTurn is closed"),
    };
}
