using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ReviewEndpointTests
{
    [Fact]
    public async Task A_loss_of_response_opens_a_review_that_names_its_numbers()
    {
        await using var host = await ReviewHost.New();
        var list = await host.Get("/api/boosters?state=open");
        Assert.Equal(("P1", "booster-now", "open"), (list.Say("reviews[0].patientId"), list.Say("reviews[0].recommendation"), list.Say("reviews[0].state")));
        Assert.Contains("14", string.Join(' ', list.List("reviews[0].reasons")), StringComparison.Ordinal);
        Assert.StartsWith("P1~", list.Say("reviews[0].reviewId"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", "approved")]
    [InlineData("decline", "declined")]
    public async Task A_decision_is_taken_once_and_not_asked_again(string decision, string state)
    {
        await using var host = await ReviewHost.New();
        var decided = await host.Decide($$"""{"by":"medical-lead","decision":"{{decision}}","reason":"seen"}""");
        Assert.Equal((200, state, "medical-lead"), (decided.Status, decided.Say("state"), decided.Say("decidedBy")));
        var again = await host.Decide("""{"by":"day-clinician","decision":"approve"}""");
        Assert.Equal(409, again.Status);
        Assert.Contains("medical-lead", again.Say("detail"), StringComparison.Ordinal);
        await host.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await host.Get("/api/boosters")).List("reviews"));
        Assert.Single((await host.Get("/api/boosters?state=all")).List("reviews"));
    }

    [Fact]
    public async Task Whoever_is_not_on_the_roster_decides_nothing()
    {
        await using var host = await ReviewHost.New();
        (await host.Decide("""{"by":"medical-laed","decision":"approve"}""")).Refuses("by");
        Assert.Equal("open", (await host.Get("/api/boosters?state=open")).Say("reviews[0].state"));
    }

    [Fact]
    public async Task A_hold_recorded_by_staff_turns_the_recommendation_into_a_hold()
    {
        await using var host = await ReviewHost.New();
        await host.Post("/api/patients/P1/holds", """{"hold":"blood-pressure","active":true,"by":"nurse","note":"180/110"}""");
        var list = await host.Get("/api/boosters");
        Assert.Equal("hold", list.Say("reviews[0].recommendation"));
        Assert.NotEmpty(list.List("reviews[0].holds"));
    }

    [Theory]
    [InlineData("2026-03-04T15:00:00Z")]
    [InlineData("2026-03-04")]
    public async Task A_deferred_review_opens_again_at_its_time(string until)
    {
        await using var host = await ReviewHost.New();
        Assert.Equal("deferred", (await host.Decide($$"""{"by":"medical-lead","decision":"defer","until":"{{until}}"}""")).Say("state"));
        Assert.Empty((await host.Get("/api/boosters")).List("reviews"));
        await host.Advance(TimeSpan.FromDays(2));
        Assert.Single((await host.Get("/api/boosters")).List("reviews"));
    }

    [Theory]
    [InlineData("""{"by":"medical-lead","decision":"defer"}""", "until")]
    [InlineData("""{"by":"medical-lead","decision":"defer","until":"2026-03-02T15:00:00Z"}""", "until")]
    [InlineData("""{"by":"medical-lead","decision":"defer","until":"9999-12-31T23:59:59Z"}""", "until")]
    [InlineData("""{"by":"medical-lead","decision":"perhaps"}""", "decision")]
    [InlineData("""{"by":"","decision":"approve"}""", "by")]
    public async Task A_decision_that_breaks_a_rule_names_its_field(string body, string field)
    {
        await using var host = await ReviewHost.New();
        (await host.Decide(body)).Refuses(field);
    }

    [Fact]
    public async Task What_is_no_review_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post("/api/boosters/P1~r-00000001/decision", """{"by":"x","decision":"approve"}""")).Status);
        Assert.Equal(404, (await host.Post("/api/boosters/nothing/decision", """{"by":"x","decision":"approve"}""")).Status);
    }
}
