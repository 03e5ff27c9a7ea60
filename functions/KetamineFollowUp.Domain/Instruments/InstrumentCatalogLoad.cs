using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What came of loading definition files: all of them, or every fault in them.</summary>
public abstract record InstrumentCatalogLoad
{
    private InstrumentCatalogLoad()
    {
    }

    /// <summary>Every file passed validation.</summary>
    /// <param name="Catalog">All instruments.</param>
    public sealed record Loaded(InstrumentCatalog Catalog) : InstrumentCatalogLoad;

    /// <summary>At least one file may not be used, so none is.</summary>
    /// <param name="Faults">Every fault in every file; never empty.</param>
    public sealed record Faulty(ImmutableArray<DefinitionFault> Faults) : InstrumentCatalogLoad;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<InstrumentCatalog, T> loaded, Func<ImmutableArray<DefinitionFault>, T> faulty) => this switch
    {
        Loaded it => loaded(it.Catalog),
        Faulty it => faulty(it.Faults),
        _ => throw new InvalidOperationException("not a case of InstrumentCatalogLoad"),
    };
}
