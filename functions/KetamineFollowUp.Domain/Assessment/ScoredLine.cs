namespace KetamineFollowUp.Domain.Assessment;

/// <summary>What came of one line of a file of forms.</summary>
public abstract record ScoredLine
{
    private ScoredLine()
    {
    }

    /// <summary>The line is a form.</summary>
    /// <param name="Line">Its number in the file; the header is 1.</param>
    /// <param name="Scored">Its result.</param>
    public sealed record Form(int Line, ScoredForm Scored) : ScoredLine;

    /// <summary>The line cannot be read.</summary>
    /// <param name="Line">Its number in the file; the header is 1.</param>
    /// <param name="Problem">What is wrong with it.</param>
    public sealed record Fault(int Line, string Problem) : ScoredLine;

    /// <summary>No line of its own: what the lines before it say about the file. Their results stand.</summary>
    /// <param name="Line">The last of them.</param>
    /// <param name="Problem">What a person should look at.</param>
    public sealed record Notice(int Line, string Problem) : ScoredLine;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<int, ScoredForm, T> form, Func<int, string, T> fault, Func<int, string, T> notice) => this switch
    {
        Form it => form(it.Line, it.Scored),
        Fault it => fault(it.Line, it.Problem),
        Notice it => notice(it.Line, it.Problem),
        _ => throw new InvalidOperationException("not a case of ScoredLine"),
    };
}
