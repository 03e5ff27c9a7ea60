using ArchUnitNET.Domain.Dependencies;
using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Tests.Architecture;

/// <summary>Projects use each other in one direction only, and the rules stand on nothing but the language.</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Clinic", "Domain")]
    [InlineData("Cosmos", "Clinic Domain")]
    [InlineData("Simulation", "Clinic Domain")]
    [InlineData("Local", "Clinic Domain Simulation")]
    public void A_project_uses_only_those_below_it(string project, string below)
    {
        var allowed = below.Split(' ').Append(project).ToHashSet();
        Assert.NotEmpty(House.TypesOf(project));
        Assert.Empty(
            from type in House.TypesOf(project)
            from dependency in type.Dependencies
            where House.ProjectOf(dependency.Target) is { } used && !allowed.Contains(used)
            select $"{type.FullName} -> {dependency.Target.FullName}");
    }

    [Fact]
    public void The_rules_use_no_package_no_task_and_no_clock()
    {
        string[] banned = ["System.Threading.Tasks", "System.TimeProvider", "System.Random", "System.Environment", "System.Net", "Microsoft.Extensions", "Microsoft.AspNetCore"];
        Assert.Empty(
            from type in House.TypesOf("Domain")
            from dependency in type.Dependencies
            where banned.Any(name => dependency.Target.FullName.StartsWith(name, StringComparison.Ordinal))
            select $"{type.FullName} -> {dependency.Target.FullName}");
    }

    [Fact]
    public void Endpoints_are_made_only_in_classes_named_so()
    {
        var makers = House.TypesOf("Clinic").Concat(House.TypesOf("Local"))
            .Where(type => type.Members.Any(member => member.MemberDependencies.OfType<MethodCallDependency>().Any(IsMaking)))
            .Select(type => type.Name).Distinct().Where(name => name is not (nameof(ClinicEndpoint) or nameof(EndpointTable))).ToList();
        Assert.InRange(makers.Count, 20, 60);
        Assert.All(makers, maker => Assert.EndsWith("Endpoints", maker, StringComparison.Ordinal));

        static bool IsMaking(MethodCallDependency call) => call.Target.FullName == typeof(ClinicEndpoint).FullName && call.TargetMember.Name.StartsWith(".ctor", StringComparison.Ordinal);
    }
}
