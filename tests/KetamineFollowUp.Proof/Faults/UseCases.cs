using System.Collections.Immutable;
using System.Reflection;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>What the clinic's endpoints can ask of it, found by looking: whatever an endpoint takes in its constructor, and what that offers.</summary>
internal static class UseCases
{
    private static readonly Assembly Clinic = typeof(PatientTransaction).Assembly;
    private static readonly string[] EdgeFolders = ["KetamineFollowUp.Clinic.Http", "KetamineFollowUp.Clinic.Web"];

    // What web pages gather and list before they are drawn: they call use cases and are none.
    private static readonly Type[] Gatherers = [typeof(AlertFiles), typeof(ReviewFiles), typeof(PatientForms)];

    /// <summary>What the dispatcher, the reconciliation and the caches ask for by themselves: the script brings it about and does not call it.</summary>
    public static ImmutableDictionary<string, string> BroughtAbout { get; } = new Dictionary<string, string>
    {
        ["DeliveryReports.Postpone"] = "the courier's, when a provider is busy or does not answer",
        ["PlanLinks.Fill"] = "the courier's and the answers', as they leave",
        ["PatientTransactions.Read"] = "part of every use case",
        ["RosterStore.Current"] = "part of every page to staff",
        ["RosterStore.Store"] = "the first roster, before anything can fail; later ones go through ReplaceRoster",
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
            if (!IsEdge(type))
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

    private static bool IsEdge(Type type) =>
        EdgeFolders.Contains(type.Namespace) || type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || Gatherers.Contains(type);

    // A method that is handed a transaction is part of somebody else's.
    private static bool IsUseCase(MethodInfo method) => method.ReturnType.IsAssignableTo(typeof(Task)) && !method.GetParameters().Any(parameter => SpeaksOfWork(parameter.ParameterType));

    private static bool SpeaksOfWork(Type type) => type == typeof(PatientTransaction) || type.GenericTypeArguments.Any(SpeaksOfWork);
}
