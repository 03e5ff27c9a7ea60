namespace KetamineFollowUp.Tests.Architecture;

/// <summary>Folders use each other in one direction only.</summary>
public sealed class FolderTests
{
    // What the others stand on comes first: a folder may use only those before it.
    private static readonly string[] ClinicBase = ["Record", "Settings", "Processes", "Links", "Http", "Web", "Outbox"];

    [Theory]
    [InlineData("Domain", 15)]
    [InlineData("Clinic", 20)]
    [InlineData("Simulation", 6)]
    [InlineData("Local", 5)]
    public void The_folders_of_a_project_form_no_circle(string project, int atLeast)
    {
        var uses = House.FolderUses(project);
        var open = uses.Keys.SelectMany(use => new[] { use.From, use.To }).ToHashSet();
        Assert.InRange(open.Count, atLeast, 40);

        // Takes away what uses nothing that is left, and what nothing that is left uses; what remains in the end is in a circle.
        while (open.RemoveWhere(folder =>
            !uses.Keys.Any(use => use.From == folder && open.Contains(use.To)) || !uses.Keys.Any(use => use.To == folder && open.Contains(use.From))) > 0)
        {
        }

        var circle = string.Join(", ", uses.Where(use => open.Contains(use.Key.From) && open.Contains(use.Key.To)).Select(use => use.Value));
        Assert.True(circle.Length == 0, circle);
    }

    [Fact]
    public void What_every_feature_of_the_clinic_stands_on_uses_no_feature()
    {
        var uses = House.FolderUses("Clinic");
        Assert.Empty(uses.Where(use => ClinicBase.Contains(use.Key.From) && !ClinicBase.Contains(use.Key.To)).Select(use => use.Value));
    }
}
