using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Surveys;

public sealed class UsualLevelTests
{
    private const string Scores = "/api/patients/P1/scores";
    private const string Usual = "/api/patients/P1/usual-level";

    [Fact]
    public async Task A_clinicians_usual_now_is_on_record_and_ends_the_comparison_with_the_level_before()
    {
        await using var host = await ApiHost.WithPatient();
        foreach (var (day, total) in new[] { (1, 5), (8, 5), (15, 5), (21, 18) })
        {
            await host.Post(Scores, Form($"2026-02-{day:00}T15:00:00Z", total));
        }

        await host.Post(Scores, Form("2026-02-27T15:00:00Z", 19));
        var said = await host.Post(Usual, Sample.Parse("""{ "instrument": "phq-9", "by": "nurse" }"""));
        Assert.Equal((200, "phq-9", "nurse"), (said.Status, said.Say("instrument"), said.Say("by")));
        Assert.Equal(said.Text, (await host.Post(Usual, Sample.Parse("""{ "instrument": "phq-9", "by": "nurse" }"""))).Text);
        Assert.Contains("PHQ-9 of 18 and 19: this is their usual now.", (await host.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);

        var before = (await host.Get("/api/alerts?state=all")).List("alerts").Sum(alert => alert!["reasons"]!.AsArray().Count);
        await host.Post(Scores, Form("2026-03-02T14:30:00Z", 18));
        Assert.Equal(before, (await host.Get("/api/alerts?state=all")).List("alerts").Sum(alert => alert!["reasons"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("instrument", "\"asrm\"", "instrument")]
    [InlineData("by", "\"Dr. No\"", "by")]
    [InlineData("by", "\"nurse\"", "instrument")]
    public async Task What_cannot_be_said_is_named(string path, string value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post(Scores, Form("2026-02-27T15:00:00Z", 9));
        (await host.Post(Usual, Sample.Parse("""{ "instrument": "phq-9", "by": "nurse" }""").With(path, value))).Refuses(field);
    }

    [Fact]
    public async Task A_usual_level_of_nobody_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post("/api/patients/P2/usual-level", Sample.Parse("""{ "instrument": "phq-9", "by": "nurse" }"""))).Status);
    }

    private static System.Text.Json.Nodes.JsonObject Form(string takenAt, int total) =>
        Sample.Phq9(0).With("answers", null).With("total", $"{total}").With("takenAt", $"\"{takenAt}\"");
}
