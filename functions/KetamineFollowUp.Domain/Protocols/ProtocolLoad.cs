using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What reading a protocol file gave.</summary>
public abstract record ProtocolLoad
{
    private ProtocolLoad()
    {
    }

    /// <summary>The file may be used; the warnings are for the person who maintains it.</summary>
    public sealed record Loaded(Protocol Protocol, ImmutableArray<ProtocolFault> Warnings) : ProtocolLoad;

    /// <summary>The file may not be used; every fault, in the order of the file's sections.</summary>
    public sealed record Faulty(ImmutableArray<ProtocolFault> Faults) : ProtocolLoad;

    public T Match<T>(Func<Loaded, T> loaded, Func<Faulty, T> faulty) => this switch
    {
        Loaded l => loaded(l),
        Faulty f => faulty(f),
        _ => throw new InvalidOperationException("unreachable: the constructor is private"),
    };
}

/// <summary>One fault or warning.</summary>
/// <param name="Place">File and JSON path, such as <c>standard.json: checkIns[2].day</c>.</param>
/// <param name="Problem">What is wrong and what is allowed.</param>
public sealed record ProtocolFault(string Place, string Problem)
{
    public override string ToString() => $"{Place}: {Problem}";
}
