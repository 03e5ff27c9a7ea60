using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>
/// Texts written from the kinds of danger before anybody saw what the screen makes of them. Sets 1 to 4 and 6 to 8 have since widened the rules and guard them;
/// set 5 taught nothing, so its rates estimate those on texts nobody has (docs/proof.md).
/// </summary>
public class CrisisScreenHeldOutTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("screen-held-out-1-en")]
    [InlineData("screen-held-out-1-es")]
    [InlineData("screen-held-out-2-en")]
    [InlineData("screen-held-out-2-es")]
    [InlineData("screen-held-out-3-en")]
    [InlineData("screen-held-out-3-es")]
    [InlineData("screen-held-out-4-en")]
    [InlineData("screen-held-out-4-es")]
    [InlineData("screen-held-out-6-en")]
    [InlineData("screen-held-out-6-es")]
    [InlineData("screen-held-out-7-en")]
    [InlineData("screen-held-out-7-es")]
    [InlineData("screen-held-out-8-en")]
    [InlineData("screen-held-out-8-es")]
    public void What_the_rules_have_learned_they_keep(string name) => Holds(name, flagged: 0.95, emergencies: 0.90, leftAlone: 0.95);

    [Theory]
    [InlineData("screen-held-out-5-en", 0.88, 0.83, 0.92)]
    [InlineData("screen-held-out-5-es", 0.81, 0.70, 0.94)]
    public void Texts_that_taught_nothing_screen_no_worse_than_when_first_measured(string name, double flagged, double emergencies, double leftAlone) =>
        Holds(name, flagged, emergencies, leftAlone);

    private void Holds(string name, double flagged, double emergencies, double leftAlone)
    {
        var rows = CrisisCorpus.Read(name).Select(row => (row.Level, Read: CrisisScreen.Read(row.Text).Level)).ToList();
        var rates = (
            Flagged: Share(rows.Where(row => row.Level > ScreenLevel.None), read => read > ScreenLevel.None),
            Emergencies: Share(rows.Where(row => row.Level == ScreenLevel.Emergency), read => read == ScreenLevel.Emergency),
            LeftAlone: Share(rows.Where(row => row.Level == ScreenLevel.None), read => read == ScreenLevel.None));
        output.WriteLine($"{name}: dangerous flagged {rates.Flagged:0.00}, emergencies as such {rates.Emergencies:0.00}, harmless left alone {rates.LeftAlone:0.00}");

        Assert.True(rows.Count(row => row.Level > ScreenLevel.None) >= 60 && rows.Count(row => row.Level == ScreenLevel.None) >= 60, "too few texts");
        Assert.True(rates.Flagged >= flagged && rates.Emergencies >= emergencies && rates.LeftAlone >= leftAlone, $"{name}: {rates}");
    }

    private static double Share(IEnumerable<(ScreenLevel Level, ScreenLevel Read)> rows, Func<ScreenLevel, bool> right) =>
        rows.Average(row => right(row.Read) ? 1.0 : 0.0);
}
