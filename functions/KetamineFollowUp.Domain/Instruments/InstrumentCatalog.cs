using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The instruments of this deployment. Adding one is adding a definition file.</summary>
public sealed class InstrumentCatalog
{
    private const string ResourceFolder = "instruments/";

    private static readonly Lazy<InstrumentCatalog> ShippedOnce = new(LoadShipped);

    private readonly ImmutableDictionary<string, Instrument> _byId;

    private InstrumentCatalog(ImmutableArray<Instrument> all)
    {
        All = [.. all.OrderBy(instrument => instrument.Id, StringComparer.Ordinal)];
        _byId = all.ToImmutableDictionary(instrument => instrument.Id);
    }

    /// <summary>The definition files built into this assembly. A fault in one throws <see cref="InvalidOperationException"/> naming all of them: it is a bug of the build.</summary>
    public static InstrumentCatalog Shipped => ShippedOnce.Value;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>Validates all files; one fault anywhere and none is used.</summary>
    public static InstrumentCatalogLoad Load(IEnumerable<InstrumentFile> files)
    {
        var faults = ImmutableArray.CreateBuilder<DefinitionFault>();
        var read = ImmutableArray.CreateBuilder<Instrument>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var inFile = new FaultList(file.Name);
            if (!names.Add(file.Name))
            {
                inFile.Add("", "two files have this name");
            }
            else if (InstrumentReader.Read(file, inFile) is { } instrument)
            {
                read.Add(instrument);
            }

            faults.AddRange(inFile.All);
        }

        return faults.Count == 0
            ? new InstrumentCatalogLoad.Loaded(new InstrumentCatalog(read.ToImmutable()))
            : new InstrumentCatalogLoad.Faulty(faults.ToImmutable());
    }

    /// <summary>The instrument of an id, or null.</summary>
    public Instrument? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>An instrument that must be there: protocols are checked against the catalog.</summary>
    public Instrument Get(string id) => Find(id) ?? throw new InvalidOperationException($"no instrument {id}");

    private static InstrumentCatalog LoadShipped() => Load(ShippedFiles()).Match(
        catalog => catalog,
        faults => throw new InvalidOperationException("faults in the shipped instruments:\n" + string.Join("\n", faults)));

    private static IEnumerable<InstrumentFile> ShippedFiles()
    {
        var assembly = typeof(InstrumentCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new InstrumentFile(resource[ResourceFolder.Length..], reader.ReadToEnd());
        }
    }
}
