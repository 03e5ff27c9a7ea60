using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The instruments of this deployment. Adding one is adding a definition file.</summary>
public sealed class InstrumentCatalog
{
    private const string ResourceFolder = "instruments/";

    private static readonly Lazy<InstrumentCatalog> ShippedOnce = new(LoadShipped);

    private readonly ImmutableDictionary<string, Instrument> _newest;
    private readonly ImmutableDictionary<(string Id, int Version), Instrument> _every;

    private InstrumentCatalog(ImmutableArray<Instrument> every)
    {
        Every = [.. every.OrderBy(instrument => instrument.Id, StringComparer.Ordinal).ThenBy(instrument => instrument.Version)];
        All = [.. Every.GroupBy(instrument => instrument.Id).Select(versions => versions.Last())];
        _newest = All.ToImmutableDictionary(instrument => instrument.Id);
        _every = Every.ToImmutableDictionary(instrument => (instrument.Id, instrument.Version));
    }

    /// <summary>The definition files built into this assembly. A fault in one throws <see cref="InvalidOperationException"/> naming all of them: it is a bug of the build.</summary>
    public static InstrumentCatalog Shipped => ShippedOnce.Value;

    /// <summary>The newest version of each, in the order of their ids.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>Every version of each, in the order of their ids and versions. A version on record stays for as long as its answers are read.</summary>
    public IReadOnlyList<Instrument> Every { get; }

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

    /// <summary>The newest version of an instrument, or null.</summary>
    public Instrument? Find(string id) => _newest.GetValueOrDefault(id);

    /// <summary>One version of an instrument, or null.</summary>
    public Instrument? Find(string id, int version) => _every.GetValueOrDefault((id, version));

    /// <summary>The newest version of an instrument that must be there.</summary>
    public Instrument Get(string id) => Find(id) ?? throw new InvalidOperationException($"no instrument {id}");

    /// <summary>A version that must be there: protocols are checked against the catalog, and what is on record was asked from it.</summary>
    public Instrument Get(string id, int version) => Find(id, version) ?? throw new InvalidOperationException($"no instrument {id} version {version}");

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
