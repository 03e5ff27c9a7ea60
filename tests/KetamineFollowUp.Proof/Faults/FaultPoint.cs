namespace KetamineFollowUp.Proof.Faults;

/// <summary>How a call to the store or a provider goes wrong.</summary>
public enum FaultKind
{
    /// <summary>It is refused; nothing happened.</summary>
    Before,

    /// <summary>It happened, and the caller is told that it failed.</summary>
    After,

    /// <summary>Ten seconds pass, then the caller gives up; nothing happened.</summary>
    TimesOut,
}

/// <summary>Counts the calls of a run, and makes one of them fail.</summary>
/// <param name="call">Which one, from 1; 0: none.</param>
/// <param name="kind">How.</param>
internal sealed class FaultPoint(int call, FaultKind kind)
{
    private bool _counts;

    public int Calls { get; private set; }

    /// <summary>What the failing call was; null while it has not come.</summary>
    public string? Failed { get; private set; }

    /// <summary>The scene is set; from now on calls count.</summary>
    public void Start() => _counts = true;

    /// <summary>A call begins.</summary>
    /// <returns>How it goes wrong; null: it does not.</returns>
    public FaultKind? Begin(string what)
    {
        if (!_counts || ++Calls != call)
        {
            return null;
        }

        Failed = what;
        return kind;
    }
}
