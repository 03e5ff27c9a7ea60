namespace KetamineFollowUp.Clinic.Http;

/// <summary>What became of reading a request: the typed input, or why it was refused.</summary>
public abstract record Parsed<T>
{
    private Parsed()
    {
    }

    /// <summary>It was readable.</summary>
    public sealed record Valid(T Value) : Parsed<T>;

    /// <summary>It was not; nothing has happened.</summary>
    public sealed record Invalid(Rejection Rejection) : Parsed<T>;

    public TResult Match<TResult>(Func<T, TResult> valid, Func<Rejection, TResult> invalid) => this switch
    {
        Valid v => valid(v.Value),
        Invalid i => invalid(i.Rejection),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
