using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>At what hours a finding may page, when its rule did not say.</summary>
public class FindingPagingTests
{
    private static readonly FindingKind[] DangerToLife = [FindingKind.Ideation, FindingKind.CrisisLanguage, FindingKind.ScreenUnfinished, FindingKind.Danger];

    [Fact]
    public void Danger_and_every_emergency_page_now_other_urgent_findings_by_day_and_routine_ones_never()
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            Assert.Equal(Paging.None, new Finding(kind, Severity.Routine, "x").Paging);
            Assert.Equal(Paging.Now, new Finding(kind, Severity.Emergency, "x").Paging);
            Assert.Equal(DangerToLife.Contains(kind) ? Paging.Now : Paging.Daytime, new Finding(kind, Severity.Urgent, "x").Paging);
        }
    }

    [Theory]
    [InlineData(Paging.None, "none")]
    [InlineData(Paging.Daytime, "daytime")]
    [InlineData(Paging.Now, "now")]
    public void What_a_rule_stated_counts_and_is_stored(Paging paging, string name)
    {
        var finding = new Finding(FindingKind.Ideation, Severity.Urgent, "x") { Stated = paging };
        Assert.Equal(paging, finding.Paging);
        Assert.Equal($$"""{"kind":"ideation","severity":"urgent","reason":"x","paging":"{{name}}"}""", RecordJson.Write(finding));
        Assert.Equal(finding, RecordJson.Read<Finding>(RecordJson.Write(finding)));
    }

    [Fact]
    public void A_finding_stored_without_a_paging_gets_the_one_of_its_kind_and_severity()
    {
        Assert.Equal(Paging.Now, RecordJson.Read<Finding>("""{"kind":"ideation","severity":"urgent","reason":"x"}""").Paging);
        Assert.Equal(Paging.Daytime, RecordJson.Read<Finding>("""{"kind":"worsening","severity":"urgent","reason":"x"}""").Paging);
    }

    [Fact]
    public void Pagings_are_ordered_from_none_to_now() =>
        Assert.True(Paging.None < Paging.Daytime && Paging.Daytime < Paging.Now);
}
