using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public class CrisisScreenCorpusTests
{
    [Theory]
    [InlineData("crisis-corpus", 860)]
    [InlineData("crisis-corpus-held-out", 690)]
    public void Every_text_of_the_corpus_screens_at_the_level_a_clinician_gives_it(string name, int atLeast)
    {
        var corpus = CrisisCorpus.Read(name);
        var wrong = corpus
            .Select(row => (row.Level, row.Text, Reading: CrisisScreen.Read(row.Text)))
            .Where(row => row.Reading.Level != row.Level)
            .Select(row => $"{row.Level} but was {row.Reading.Level}: {row.Text} [{string.Join(", ", row.Reading.Hits.Select(hit => hit.RuleId))}]")
            .ToList();

        Assert.True(corpus.Count >= atLeast, $"only {corpus.Count} texts");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_text_stands_in_the_corpus_twice() =>
        Assert.Empty(CrisisCorpus.All.GroupBy(row => row.Text).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void All_levels_are_well_represented() =>
        Assert.All(Enum.GetValues<ScreenLevel>(), level => Assert.True(CrisisCorpus.All.Count(row => row.Level == level) > 300));
}
