using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Scenarios;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Worklist;

public sealed class WorklistEndpointTests
{
    [Fact]
    public async Task The_most_urgent_alert_stands_first()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        await host.Advance(TimeSpan.FromMinutes(1));
        await host.Text("SM1", "+12025551077", "I took all the pills, goodbye");
        var list = await host.Get("/api/worklist");
        Assert.Equal(["emergency", "urgent"], list.List("alerts").Select(alert => alert!["severity"]!.ToString()));
        Assert.Empty(list.List("reviews"));
        Assert.Empty(list.List("setAside"));
    }

    [Fact]
    public async Task A_text_to_read_waits_until_someone_has_handled_it()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "Can I move my visit to Friday?");
        var waiting = await host.Get("/api/worklist");
        Assert.Equal(("P1", "Can I move my visit to Friday?"), (waiting.Say("unread[0].patientId"), waiting.Say("unread[0].text")));
        var path = $"/api/worklist/{waiting.Say("unread[0].entryId")}/handled";
        Assert.Equal(200, (await host.Post(path, """{"by":"medical-lead","note":"called"}""")).Status);
        Assert.Empty((await host.Get("/api/worklist")).List("unread"));
        Assert.Equal(200, (await host.Post(path, """{"by":"medical-lead"}""")).Status);
        var other = await host.Post(path, """{"by":"day-clinician"}""");
        Assert.Equal(409, other.Status);
        Assert.Contains("medical-lead", other.Say("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_on_the_roster_has_handled_nothing()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "Can I move my visit to Friday?");
        var entry = (await host.Get("/api/worklist")).Say("unread[0].entryId");
        (await host.Post($"/api/worklist/{entry}/handled", """{"by":"medical-laed"}""")).Refuses("by");
        Assert.Single((await host.Get("/api/worklist")).List("unread"));
        Assert.Equal(404, (await host.Post("/api/worklist/P1~w-99999999/handled", """{"by":"medical-laed"}""")).Status);
    }

    [Fact]
    public async Task A_text_of_an_unknown_number_has_no_patient()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", "+12025551077", "hello?");
        var waiting = await host.Get("/api/worklist");
        Assert.Null(waiting["unread[0].patientId"]);
        Assert.Contains("patientId", waiting["unread[0]"]!.AsObject().Select(member => member.Key));
        Assert.Equal(200, (await host.Post($"/api/worklist/{waiting.Say("unread[0].entryId")}/handled", """{"by":"medical-lead"}""")).Status);
    }

    [Fact]
    public async Task A_number_that_does_not_work_waits_as_unreachable()
    {
        await using var host = await ApiHost.WithPatient();
        var welcome = (await host.Sent())[0].MessageId;
        await host.Twilio($"/webhooks/twilio/status/{welcome}", new() { ["MessageStatus"] = "undelivered", ["ErrorCode"] = "30005" });
        Assert.Equal("P1", (await host.Get("/api/worklist")).Say("unreachable[0].patientId"));
    }

    [Theory]
    [InlineData("P1~w-99999999", """{"by":"medical-lead"}""", 404)]
    [InlineData("patient", """{"by":"medical-lead"}""", 404)]
    [InlineData("P1~w-1", """{"by":"medical-lead","note":""}""", 422)]
    [InlineData("P1~w-1", """{}""", 422)]
    public async Task What_does_not_wait_cannot_be_handled(string entry, string body, int status)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(status, (await host.Post($"/api/worklist/{entry}/handled", body)).Status);
    }

    [Fact]
    public async Task An_alert_is_not_handled_but_resolved()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        var alert = (await host.Get("/api/alerts")).Say("alerts[0].alertId");
        Assert.Equal(404, (await host.Post($"/api/worklist/{alert}/handled", """{"by":"medical-lead"}""")).Status);
    }

    [Fact]
    public async Task Nothing_is_cut_off_whatever_the_size_of_a_page()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        foreach (var text in new[] { "Can I move my visit to Friday?", "The new pills give me a rash", "Is there parking?" })
        {
            await host.Text($"SM{text.Length}", Sample.Phone, text);
        }

        List<string> alerts = [], unread = [];
        string? after = null;
        do
        {
            var page = await host.Get($"/api/worklist?limit=2{(after is null ? "" : $"&after={after}")}");
            alerts.AddRange(page.List("alerts").Select(alert => alert!["alertId"]!.ToString()));
            unread.AddRange(page.List("unread").Select(entry => entry!["text"]!.ToString()));
            after = page.Say("next");
        }
        while (after is not null);

        Assert.Single(alerts);
        Assert.Equal(["Can I move my visit to Friday?", "The new pills give me a rash", "Is there parking?"], unread);
        (await host.Get("/api/worklist?after=P9")).Refuses("after");
    }

    [Fact]
    public async Task Whoever_does_not_answer_stands_there_until_they_do()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.Advance(TimeSpan.FromDays(7.2));
        scene.ClaimAll();
        var silent = Assert.Single((await scene.Clinic.Get<ReadWorklist>().Read(CancellationToken.None)).NotAnswering);
        Assert.Equal((scene.Patient, 7), (silent.PatientId, silent.Days));
        Assert.Contains(scene.Patient.Value, (await new Browser(scene.Clinic).Get("/clinic")).Body);
        await scene.AnswerSurvey(Scene.Calm);
        await scene.Clinic.Settle();
        scene.ClaimAll();
        Assert.Empty((await scene.Clinic.Get<ReadWorklist>().Read(CancellationToken.None)).NotAnswering);
    }
}
