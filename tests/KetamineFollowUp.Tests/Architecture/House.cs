using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Serving;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Tests.Architecture;

/// <summary>The product's assemblies and folders, as they were compiled. A folder is the first part of a namespace below its project.</summary>
internal static class House
{
    private const string Root = "KetamineFollowUp.";

    public static ArchUnitNET.Domain.Architecture Built { get; } = new ArchLoader()
        .LoadAssemblies(
            typeof(PatientId).Assembly, typeof(ClinicServices).Assembly, typeof(CosmosStore).Assembly, typeof(SimulatedClinic).Assembly, typeof(Serve).Assembly)
        .Build();

    /// <summary>The types that people wrote in a project.</summary>
    public static IEnumerable<IType> TypesOf(string project) =>
        Built.Types.Where(type => ProjectOf(type) == project && !type.Name.StartsWith('<') && !type.FullName.Contains(".<", StringComparison.Ordinal));

    /// <summary>The project of a type; null for a type of a package.</summary>
    public static string? ProjectOf(IType type) => PartOf(type, 1);

    /// <summary>The folder of a type below its project; null for a type at the project's root.</summary>
    public static string? FolderOf(IType type) => PartOf(type, 2);

    /// <summary>Which folder of a project uses which, each with one example.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> FolderUses(string project)
    {
        var uses = new SortedDictionary<(string From, string To), string>();
        foreach (var type in TypesOf(project))
        {
            foreach (var target in type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter && ProjectOf(target) == project))
            {
                if (FolderOf(type) is { } from && FolderOf(target) is { } to && from != to)
                {
                    uses.TryAdd((from, to), $"{type.FullName} -> {target.FullName}");
                }
            }
        }

        return uses;
    }

    private static string? PartOf(IType type, int index) =>
        type.Namespace?.FullName is { } name && name.StartsWith(Root, StringComparison.Ordinal) && name.Split('.') is var parts && parts.Length > index ? parts[index] : null;
}
