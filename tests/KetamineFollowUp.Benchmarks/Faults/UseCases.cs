using System.Collections.Immutable;
using System.Reflection;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;

namespace KetamineFollowUp.Benchmarks.Faults;

/// <summary>What the clinic's doors can ask of it, found by looking: whatever an endpoint takes in its constructor, and what that offers.</summary>
internal static class UseCases
{
    private static readonly Assembly Clinic = typeof(PatientWork).Assembly;
    private static readonly string[] Doors = [".Api", ".Pages", ".Doors"];

    /// <summary>What the courier, the reconciliation and the caches ask for by themselves: the script brings it about and does not call it.</summary>
    public static ImmutableDictionary<string, string> BroughtAbout { get; } = new Dictionary<string, string>
    {
        ["DeliveryReports.Postpone"] = "the courier's, when a provider is busy or does not answer",
        ["PatientDesk.Read"] = "part of every use case",
        ["RosterDesk.Current"] = "part of every page to staff",
        ["RosterDesk.Store"] = "the first roster, before anything can fail; later ones go through RosterChangeDesk",
        ["SurveyLinks.ForPatient"] = "the courier's and the answers', as they leave",
        ["TextIntake.IsOnRecord"] = "the reconciliation's",
    }.ToImmutableDictionary();

    /// <summary>Every one, as <c>Class.Method</c>.</summary>
    public static ImmutableSortedSet<string> All { get; } = Find();

    /// <summary>The name of one.</summary>
    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static ImmutableSortedSet<string> Find()
    {
        var endpoints = Clinic.GetTypes().Where(type => type.IsClass && type.GetProperty("All")?.PropertyType is { } all && all.IsAssignableTo(typeof(IEnumerable<ClinicEndpoint>)));
        var seen = new HashSet<Type>(endpoints);
        var waiting = new Queue<Type>(seen);
        var offered = new SortedSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var type))
        {
            if (!IsDoor(type))
            {
                offered.UnionWith(type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsUseCase).Select(NameOf));
                continue;
            }

            foreach (var taken in type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
            {
                if (taken is { IsClass: true } && taken.Assembly == Clinic && seen.Add(taken))
                {
                    waiting.Enqueue(taken);
                }
            }
        }

        return [.. offered];
    }

    private static bool IsDoor(Type type) => Doors.Any(folder => type.Namespace!.StartsWith($"KetamineFollowUp.Clinic{folder}", StringComparison.Ordinal));

    // A method that is handed a transaction is part of somebody else's.
    private static bool IsUseCase(MethodInfo method) => method.ReturnType.IsAssignableTo(typeof(Task)) && !method.GetParameters().Any(parameter => SpeaksOfWork(parameter.ParameterType));

    private static bool SpeaksOfWork(Type type) => type == typeof(PatientWork) || type.GenericTypeArguments.Any(SpeaksOfWork);
}
