using System.Globalization;
using System.Text;
using KetamineFollowUp.Simulation.Costs;
using KetamineFollowUp.Tests.Golden;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>What the use cases cost on Cosmos DB, recorded while they run on the in-memory store.</summary>
public sealed class CosmosOperationsTests
{
    private const string Page = "docs/cosmos-operations.md";

    [Fact]
    public async Task An_answer_costs_three_point_reads_and_one_batch_and_only_one_that_completes_a_followed_form_a_query()
    {
        await using var month = await RecordedMonth.Live();

        Assert.NotEmpty(month.Answers);
        // The answer that is followed by a link to a page makes the link.
        Assert.Single(month.Answers, answer => (answer.Reads, answer.Batches) == (4, 2));
        Assert.All(month.Answers.Where(answer => answer.Batches == 1), answer => Assert.Equal(3, answer.Reads));
        Assert.All(month.CheckIns, checkIn => Assert.Equal(checkIn.Name.Contains("phq-9", StringComparison.Ordinal) ? 1 : 0, checkIn.Answers.Sum(answer => answer.Queries)));
    }

    [Fact]
    public async Task An_ordinary_text_costs_three_point_reads_and_one_batch_and_a_repeated_one_a_read_more()
    {
        var texts = await RecordedTexts.All();

        Assert.All(
            texts.Where(text => text.IsOrdinary),
            text => Assert.Equal((text.What.Contains("again", StringComparison.Ordinal) ? 4 : 3, 1, 0), (text.Cost.Reads, text.Cost.Batches, text.Cost.Queries)));
    }

    [Fact]
    public async Task The_documented_operations_are_the_recorded_ones()
    {
        await using var month = await RecordedMonth.Live();

        GoldenFile.CheckSection(Page, "texts", Table("an inbound text", (await RecordedTexts.All()).Select(text => (text.What, text.Cost))));
        GoldenFile.CheckSection(Page, "check-ins", Table("a check-in", month.CheckIns.SelectMany(Rows)));
        GoldenFile.CheckSection(Page, "month", Table("28 days of one patient", month.Totals));
    }

    private static IEnumerable<(string, StoreCost)> Rows(RecordedCheckIn checkIn) =>
    [
        ($"**{checkIn.Name}** ({checkIn.Answers.Count} answers)", checkIn.Total),
        ("— opened, sent, reported delivered", checkIn.Sending),
        ("— answered", checkIn.Answers.Aggregate(StoreCost.None, (sum, answer) => sum + answer)),
        ("— taken note of afterwards", checkIn.Afterwards),
    ];

    private static string Table(string title, IEnumerable<(string What, StoreCost Cost)> rows)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"| {title} | point reads | batches | writes in them | queries | RU, at most |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (what, cost) in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {what} | {cost.Reads} | {cost.Batches} | {cost.Writes} | {cost.Queries} | {cost.RequestUnits} |\n");
        }

        return table.ToString();
    }
}
