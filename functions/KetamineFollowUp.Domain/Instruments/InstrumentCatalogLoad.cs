using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What came of loading definition files: all of them, or every fault in them.</summary>
public abstract record InstrumentCatalogLoad
{
    private InstrumentCatalogLoad()
    {
    }

    public sealed record Loaded(InstrumentCatalog Catalog) : InstrumentCatalogLoad;

    public sealed record Faulty(ImmutableArray<DefinitionFault> Faults) : InstrumentCatalogLoad;

    public T Match<T>(Func<InstrumentCatalog, T> loaded, Func<ImmutableArray<DefinitionFault>, T> faulty) => this switch
    {
        Loaded it => loaded(it.Catalog),
        Faulty it => faulty(it.Faults),
        _ => throw new InvalidOperationException("not a case of InstrumentCatalogLoad"),
    };
}
