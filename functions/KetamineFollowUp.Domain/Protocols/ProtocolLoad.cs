using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What reading a protocol file gave.</summary>
public abstract record ProtocolLoad
{
    private ProtocolLoad()
    {
    }

    /// <summary>The file may be used; the warnings are for the person who maintains it.</summary>
    /// <param name="Protocol">The protocol, checked.</param>
    /// <param name="Warnings">What its maintainer should know; may be empty.</param>
    public sealed record Loaded(Protocol Protocol, ImmutableArray<DefinitionFault> Warnings) : ProtocolLoad;

    /// <summary>The file may not be used; every fault, in the order of the file's sections.</summary>
    /// <param name="Faults">At least one.</param>
    public sealed record Faulty(ImmutableArray<DefinitionFault> Faults) : ProtocolLoad;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Loaded, T> loaded, Func<Faulty, T> faulty) => this switch
    {
        Loaded l => loaded(l),
        Faulty f => faulty(f),
        _ => throw new InvalidOperationException("unreachable: the constructor is private"),
    };
}
