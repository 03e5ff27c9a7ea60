using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Surveys;

public sealed class ScoreEndpointTests
{
    private const string Path = "/api/patients/P1/scores";

    [Fact]
    public async Task A_positive_item_9_alerts_and_pages_and_never_texts_the_patient()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post(Path, Sample.Phq9(item9: 1));
        Assert.Equal((201, "9", "mild", "positive"), (reply.Status, reply.Say("total"), reply.Say("band"), reply.Say("safety")));
        var alerts = await host.Get("/api/alerts?state=open");
        Assert.Equal("urgent", alerts.Say("alerts[0].severity"));
        Assert.Contains("item 9", alerts.Say("alerts[0].reasons[0]"), StringComparison.Ordinal);
        await host.Advance(TimeSpan.FromMinutes(10));
        var sent = await host.Sent();
        Assert.Contains(sent, message => message.Kind.ToString() == "Page");
        Assert.DoesNotContain(sent, message => message.To == Sample.Phone && message.Kind.ToString() != "Welcome");
    }

    [Fact]
    public async Task The_same_form_again_changes_nothing()
    {
        await using var host = await ApiHost.WithPatient();
        var first = await host.Post(Path, Sample.Phq9(item9: 1));
        var before = (await host.Get("/api/patients/P1/timeline")).Text;
        var again = await host.Post(Path, Sample.Phq9(item9: 1));
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(before, (await host.Get("/api/patients/P1/timeline")).Text);
    }

    [Theory]
    [InlineData(24, "unknown", 0)]
    [InlineData(25, "positive", 1)]
    public async Task A_total_alone_says_nothing_of_safety_until_only_a_positive_item_9_explains_it(int total, string safety, int alerts)
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post(Path, Sample.Phq9(0).With("answers", null).With("total", $"{total}"));
        Assert.Equal((201, safety), (reply.Status, reply.Say("safety")));
        Assert.Equal(alerts, (await host.Get("/api/alerts")).List("alerts").Count);
    }

    [Fact]
    public async Task An_incomplete_form_has_no_total_and_its_item_9_counts_all_the_same()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post(Path, Sample.Phq9(0).With("answers", """{"9": 2}"""));
        Assert.Equal((201, null, "positive"), (reply.Status, reply.Say("total"), reply.Say("safety")));
        Assert.Contains("total", reply.Json.AsObject().Select(member => member.Key));
        Assert.Single((await host.Get("/api/alerts")).List("alerts"));
    }

    [Fact]
    public async Task Both_forms_of_answers_mean_the_same()
    {
        await using var host = await ApiHost.WithPatient();
        var inOrder = await host.Post(Path, Sample.Phq9(item9: 0));
        var byItem = await host.Post(Path, Sample.Phq9(0).With("answers", """{"9":0,"8":1,"7":1,"6":1,"5":1,"4":1,"3":1,"2":1,"1":1}"""));
        Assert.Equal(inOrder.Text, byItem.Text);
    }

    [Fact]
    public async Task A_high_risk_screener_is_an_emergency()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post(Path, Sample.Phq9(0).With("instrument", "\"cssrs\"").With("answers", "[1, 1, 1, 1, 0, 0]"));
        Assert.Equal(("high", "positive"), (reply.Say("band"), reply.Say("safety")));
        Assert.Equal("emergency", (await host.Get("/api/alerts")).Say("alerts[0].severity"));
    }

    [Fact]
    public async Task Words_on_a_form_are_screened_too()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post(Path, Sample.Phq9(0).With("instrument", "\"foundations\"").With("answers", """{"medication":"I want to kill myself"}"""));
        Assert.Equal("emergency", (await host.Get("/api/alerts")).Say("alerts[0].severity"));
    }

    [Theory]
    [InlineData("takenAt", "\"2026-03-02T15:05:01Z\"", "takenAt")]
    [InlineData("instrument", "\"phq9\"", "instrument")]
    [InlineData("by", "\"Dr. No\"", "by")]
    [InlineData("answers", "[1,1,1,1,1,1,1,1]", "answers")]
    [InlineData("answers", "[1,1,1,1,1,1,1,1,-1]", "answers[8]")]
    [InlineData("answers", "[1,1,1,1,1,1,1,1,1.5]", "answers[8]")]
    [InlineData("answers", "\"111111111\"", "answers")]
    [InlineData("answers", "[]", "answers")]
    [InlineData("answers", "{}", "answers")]
    [InlineData("total", "12", "total")]
    [InlineData("total", "99999999999", "total")]
    public async Task A_field_that_breaks_its_rule_is_named(string path, string? value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Post(Path, Sample.Phq9(0).With(path, value))).Refuses(field);
    }

    [Fact]
    public async Task A_score_of_nobody_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post("/api/patients/P2/scores", Sample.Phq9(0))).Status);
    }
}
