using System.Reflection;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Processes;

public sealed class ProcessShapeTests
{
    /// <summary>Whatever makes a plan in the open.</summary>
    public static TheoryData<string> Planners => [.. PlanMakers().Select(method => method.DeclaringType!.Name)];

    [Fact]
    public void The_follow_up_after_a_crisis_the_alert_the_episode_and_the_review_are_the_processes() =>
        Assert.Equal([nameof(AfterCrisisProcess), nameof(Escalation), nameof(FollowUp), nameof(ReviewProcess)], PlanMakers().Select(method => method.DeclaringType!.Name).Order());

    [Theory]
    [MemberData(nameof(Planners))]
    public void A_process_decides_from_state_signals_facts_and_now(string process)
    {
        var decide = PlanMakers().Single(method => method.DeclaringType!.Name == process);
        var parameters = decide.GetParameters();

        Assert.Equal("Decide", decide.Name);
        Assert.Equal(4, parameters.Length);
        Assert.Equal(StateOf(decide), parameters[0].ParameterType);
        Assert.Equal(typeof(IReadOnlyList<>), parameters[1].ParameterType.GetGenericTypeDefinition());
        Assert.EndsWith("Facts", parameters[2].ParameterType.Name, StringComparison.Ordinal);
        Assert.Equal((typeof(DateTimeOffset), "now"), (parameters[3].ParameterType, parameters[3].Name));
        Assert.Equal(["signals", "facts"], parameters[1..3].Select(parameter => parameter.Name));
    }

    [Fact]
    public void Nothing_else_of_a_process_is_called_to_decide() =>
        Assert.DoesNotContain(PlanMakers().SelectMany(made => Methods(made.DeclaringType!)), method => method.Name == "Decide" && StateOf(method) is null);

    private static IEnumerable<MethodInfo> PlanMakers() => Domain().SelectMany(Methods).Where(method => StateOf(method) is not null);

    private static Type? StateOf(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } made && made.GetGenericTypeDefinition() == typeof(Plan<>) ? made.GetGenericArguments()[0] : null;

    private static Type[] Domain() => typeof(Plan<>).Assembly.GetExportedTypes();

    private static MethodInfo[] Methods(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
}
