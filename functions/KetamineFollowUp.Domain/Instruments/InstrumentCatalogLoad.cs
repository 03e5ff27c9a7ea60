using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What came of loading definition files: all of them, or every fault in them.</summary>
public abstract record InstrumentCatalogLoad
{
    private InstrumentCatalogLoad()
    {
    }

    public sealed record Loaded(InstrumentCatalog Catalog) : InstrumentCatalogLoad;

    public sealed record Faulty(ImmutableArray<InstrumentFault> Faults) : InstrumentCatalogLoad;

    public T Match<T>(Func<InstrumentCatalog, T> loaded, Func<ImmutableArray<InstrumentFault>, T> faulty) => this switch
    {
        Loaded it => loaded(it.Catalog),
        Faulty it => faulty(it.Faults),
        _ => throw new InvalidOperationException("not a case of InstrumentCatalogLoad"),
    };
}
