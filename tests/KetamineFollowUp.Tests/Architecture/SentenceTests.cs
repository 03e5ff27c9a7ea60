using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Architecture;

/// <summary>Rules act on types; sentences are for people.</summary>
public sealed class SentenceTests
{
    // What compares or searches texts.
    private static readonly string[] Comparisons = ["op_Equality", "op_Inequality", "Equals", "StartsWith", "EndsWith", "Contains", "IndexOf", "Compare"];

    // The one place that reads the sentences of findings stored before they had a cause.
    private static readonly string[] ReadsOldSentences = ["FindingJson"];

    [Fact]
    public void No_rule_and_no_use_case_compares_the_sentence_of_a_finding()
    {
        var readers = House.TypesOf("Domain").Concat(House.TypesOf("Clinic"))
            .SelectMany(type => type.Members.Select(member => (Type: type, Calls: member.MemberDependencies.OfType<MethodCallDependency>().ToList())))
            .Where(member => member.Calls.Any(IsReadingAReason)).ToList();
        Assert.NotEmpty(readers);
        Assert.Empty(
            from reader in readers
            where reader.Calls.Any(IsComparingTexts) && !ReadsOldSentences.Contains(reader.Type.Name)
            select reader.Type.FullName);
    }

    private static bool IsReadingAReason(MethodCallDependency call) =>
        call.Target.FullName == typeof(Finding).FullName && call.TargetMember.Name.StartsWith("get_Reason", StringComparison.Ordinal);

    private static bool IsComparingTexts(MethodCallDependency call) =>
        call.Target.FullName == typeof(string).FullName && Comparisons.Any(name => call.TargetMember.Name.StartsWith(name, StringComparison.Ordinal));
}
