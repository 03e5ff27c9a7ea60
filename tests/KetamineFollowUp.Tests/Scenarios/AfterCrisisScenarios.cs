using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Http;
using Reply = KetamineFollowUp.Tests.Http.Reply;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What follows a crisis, as the clinic and the patient see it. The crisis is on Monday 2 March, 10:00 in New York.</summary>
public sealed class AfterCrisisScenarios
{
    [Theory]
    [InlineData("en", "One question about your safety")]
    [InlineData("es", "Una pregunta sobre su seguridad")]
    public async Task Somebody_calls_and_the_patient_is_asked_after_a_day_and_after_three(string language, string asks)
    {
        await using var host = await Crisis(language);
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe","riskLevel":"high","tool":"C-SSRS","planReviewed":true,"meansAsked":true}""");
        var task = (await host.Get("/api/worklist")).List("tasks").Single()!;
        Assert.Equal(("call-patient", "2026-03-03T15:00:00+00:00"), (task["kind"]!.ToString(), task["due"]!.ToString()));

        await host.Advance(TimeSpan.FromHours(24));
        var first = Assert.Single(await Asked(host));
        Assert.Contains(asks, first.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(200, (await host.Text("SM2", Sample.Phone, "0")).Status);

        await host.Advance(TimeSpan.FromHours(48));
        Assert.Equal(2, (await Asked(host)).Count);
        await host.Text("SM3", Sample.Phone, "0");
        await host.Advance(TimeSpan.FromHours(24));
        Assert.Empty((await host.Get("/api/alerts")).List("alerts"));
        Assert.Equal("finished", (await Line(host))["state"]!.ToString());
    }

    [Fact]
    public async Task What_was_assessed_is_on_the_alert_and_in_the_timeline()
    {
        await using var host = await Crisis();
        var reply = await Resolve(host, """{"by":"medical-lead","disposition":"reached-needs-care","riskLevel":"moderate","tool":"C-SSRS","planReviewed":false,"meansAsked":true,"caringContacts":true}""");
        Assert.Equal(("moderate", "C-SSRS", "false", "true", "true"), (
            reply.Say("safety.riskLevel"), reply.Say("safety.tool"), reply.Say("safety.planReviewed"), reply.Say("safety.meansAsked"), reply.Say("safety.caringContacts")));
        var alert = (await host.Get("/api/patients/P1/timeline")).List("entries").Single(entry => entry!["kind"]!.ToString() == "alert")!;
        Assert.Equal(("moderate", "True"), (alert["safety"]!["riskLevel"]!.ToString(), alert["safety"]!["caringContacts"]!.GetValue<bool>().ToString()));
    }

    [Fact]
    public async Task Silence_after_a_crisis_pages_in_the_morning_and_not_at_night()
    {
        await using var host = await Crisis();
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""");
        await host.Advance(TimeSpan.FromHours(24));
        var pages = await Pages(host);
        await host.Advance(TimeSpan.FromHours(12));
        Assert.Equal(("urgent", "daytime"), ((await host.Get("/api/alerts")).Say("alerts[0].severity"), (await host.Get("/api/alerts")).Say("alerts[0].paging")));
        Assert.Equal(pages, await Pages(host));
        await host.Advance(TimeSpan.FromHours(9.5));
        Assert.Equal(pages, await Pages(host));
        await host.Advance(TimeSpan.FromHours(1));
        Assert.True(await Pages(host) > pages);
    }

    [Fact]
    public async Task A_yes_pages_at_once_like_any_other()
    {
        await using var host = await Crisis();
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""");
        await host.Advance(TimeSpan.FromHours(24));
        await host.Text("SM2", Sample.Phone, "3");
        Assert.Equal("now", (await host.Get("/api/alerts")).Say("alerts[0].paging"));
    }

    [Fact]
    public async Task After_emergency_services_it_waits_until_somebody_says_that_the_patient_is_home()
    {
        await using var host = await Crisis();
        var alert = (await Resolve(host, """{"by":"medical-lead","disposition":"emergency-services","riskLevel":"high"}""")).Say("alertId");
        await host.Advance(TimeSpan.FromDays(5));
        Assert.Empty(await Asked(host));
        Assert.Contains((await host.Get("/api/worklist")).List("tasks"), task => task!["kind"]!.ToString() == "ask-home");

        Assert.Equal(422, (await host.Post($"/api/alerts/{alert}/home", """{"by":"a-stranger"}""")).Status);
        Assert.Equal(404, (await host.Post("/api/alerts/P1~a-99999999/home", """{"by":"medical-lead"}""")).Status);
        Assert.Equal(200, (await host.Post($"/api/alerts/{alert}/home", """{"by":"medical-lead"}""")).Status);
        Assert.Equal(409, (await host.Post($"/api/alerts/{alert}/home", """{"by":"medical-lead"}""")).Status);
        Assert.Equal("call-patient", Assert.Single((await host.Get("/api/worklist")).List("tasks"))!["kind"]!.ToString());
        await host.Advance(TimeSpan.FromHours(24));
        Assert.Single(await Asked(host));
    }

    [Theory]
    [InlineData("not-an-emergency")]
    [InlineData("not-a-patient")]
    public async Task Nothing_follows_what_was_no_crisis(string disposition)
    {
        await using var host = await Crisis();
        await Resolve(host, $$"""{"by":"medical-lead","disposition":"{{disposition}}"}""");
        await NothingFollows(host);
    }

    [Fact]
    public async Task Nothing_follows_where_nobody_wants_it()
    {
        await using var host = await Crisis();
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe","followUp":false}""");
        await NothingFollows(host);
    }

    [Fact]
    public async Task A_strangers_crisis_is_followed_by_nothing()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", "+12025558888", "I want to kill myself tonight");
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""");
        await NothingFollows(host);
    }

    [Fact]
    public async Task A_new_crisis_starts_it_anew()
    {
        await using var host = await Crisis();
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""");
        await host.Advance(TimeSpan.FromHours(25));
        await host.Text("SM2", Sample.Phone, "I want to kill myself tonight");
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe","riskLevel":"high"}""");
        Assert.Equal("call-patient", Assert.Single((await host.Get("/api/worklist")).List("tasks"))!["kind"]!.ToString());
        await host.Advance(TimeSpan.FromHours(48));
        Assert.Equal(2, (await Asked(host)).Count);
        var lines = (await host.Get("/api/patients/P1/timeline")).List("entries").Where(entry => entry!["kind"]!.ToString() == "after-crisis").ToList();
        Assert.Equal(["new-crisis", "running"], lines.Select(line => line!["state"]!.ToString()));
    }

    [Fact]
    public async Task An_alert_that_is_opened_again_takes_back_what_followed_from_it()
    {
        await using var host = await Crisis();
        var alert = (await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""")).Say("alertId");
        Assert.Equal(200, (await host.Post($"/api/alerts/{alert}/reopen", """{"by":"medical-lead"}""")).Status);
        Assert.Empty((await host.Get("/api/worklist")).List("tasks"));
        Assert.Equal("alert-reopened", (await Line(host))["state"]!.ToString());
    }

    [Theory]
    [InlineData("~safety-24h")]
    [InlineData("")]
    public async Task A_document_that_cannot_be_read_does_not_keep_anybody_from_resolving_an_alert(string document)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Alerted(scene);
        await scene.AdvanceTo("2026-03-03 10:30");
        await scene.Spoil($"{(await scene.Record()).AfterCrisisId}{document}");
        await Alerted(scene);
        Assert.Null(await scene.OpenAlert());
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_time_zone_that_is_not_known_does_not_either()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            transaction =>
            {
                transaction.Record = transaction.Record with { Patient = transaction.Patient with { TimeZone = Domain.Values.IanaZone.OnRecord("Mars/Olympus") } };
                return Task.FromResult(true);
            },
            CancellationToken.None);
        await Alerted(scene);
        Assert.NotNull((await scene.Record()).AfterCrisisId);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_stop_ends_it_at_once()
    {
        await using var host = await Crisis();
        await Resolve(host, """{"by":"medical-lead","disposition":"reached-safe"}""");
        await host.Advance(TimeSpan.FromHours(24));
        await host.Text("SM2", Sample.Phone, "STOP");
        Assert.Equal("opted-out", (await Line(host))["state"]!.ToString());
        var survey = await host.Get<IRecordStore>().Read(new DocumentKey(Container.Care, "P1", $"{(await Line(host))["id"]}~safety-24h"), CancellationToken.None);
        Assert.Equal(SurveyState.Stopped, RecordJson.Read<Survey>(survey!.Document.Body).State);
        Assert.Single((await host.Get("/api/worklist")).List("tasks"));
    }

    [Theory]
    [InlineData("""{"by":"medical-lead","disposition":"not-an-emergency","followUp":true}""", "followUp")]
    [InlineData("""{"by":"medical-lead","disposition":"not-an-emergency","caringContacts":true}""", "caringContacts")]
    [InlineData("""{"by":"medical-lead","disposition":"reached-safe","followUp":false,"caringContacts":true}""", "caringContacts")]
    [InlineData("""{"by":"medical-lead","disposition":"reached-safe","riskLevel":"extreme"}""", "riskLevel")]
    public async Task What_makes_no_sense_is_refused_and_names_its_field(string body, string field)
    {
        await using var host = await Crisis();
        var reply = await Resolve(host, body, expected: null);
        Assert.Contains(reply.Status, new[] { 400, 422 });
        Assert.Contains(field, reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("open", (await host.Get("/api/alerts")).Say("alerts[0].state"));
    }

    [Theory]
    [InlineData("\"riskLevel\":\"low\"", "riskLevel")]
    [InlineData("\"tool\":\"C-SSRS\"", "tool")]
    [InlineData("\"planReviewed\":true", "planReviewed")]
    [InlineData("\"meansAsked\":false", "meansAsked")]
    [InlineData("\"followUp\":true", "followUp")]
    public async Task Risk_is_recorded_with_a_safety_alert_only(string field, string named)
    {
        await using var host = await ApiHost.WithPatient();
        var asrm = await host.Post("/api/patients/P1/scores", """{"instrument":"asrm","takenAt":"2026-03-02T14:00:00Z","total":14,"by":"nurse"}""");
        Assert.Equal(201, asrm.Status);
        var reply = await Resolve(host, $$"""{"by":"medical-lead","disposition":"reached-safe",{{field}}}""", expected: 422);
        Assert.Contains($"\"{named}\"", reply.Text, StringComparison.Ordinal);
    }

    private static async Task Alerted(Scene scene)
    {
        await scene.Texts("I want to kill myself");
        await scene.Resolve((await scene.OpenAlert())!.AlertId, "medical-lead", Domain.Alerts.Disposition.ReachedSafe);
    }

    private static async Task<ApiHost> Crisis(string language = "en")
    {
        var host = await ApiHost.New();
        await host.Get<RosterStore>().Store(SampleClinic.Roster, CancellationToken.None);
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient().With("language", $"\"{language}\""))).Status);
        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        return host;
    }

    private static async Task<Reply> Resolve(ApiHost host, string body, int? expected = 200)
    {
        var reply = await host.Post($"/api/alerts/{(await host.Get("/api/alerts")).Say("alerts[0].alertId")}/resolve", body);
        Assert.True(expected is null || reply.Status == expected, reply.Text);
        return reply;
    }

    private static async Task NothingFollows(ApiHost host)
    {
        Assert.Empty((await host.Get("/api/worklist")).List("tasks"));
        await host.Advance(TimeSpan.FromDays(4));
        Assert.Empty(await Asked(host));
    }

    private static async Task<IReadOnlyList<SentMessage>> Asked(ApiHost host) =>
        [.. (await host.Sent()).Where(message => message.Kind == MessageKind.Survey && message.MessageId.Contains("~c-", StringComparison.Ordinal))];

    private static async Task<int> Pages(ApiHost host) => (await host.Sent()).Count(message => message.Kind == MessageKind.Page);

    private static async Task<JsonObject> Line(ApiHost host) =>
        (await host.Get("/api/patients/P1/timeline")).List("entries").Where(entry => entry!["kind"]!.ToString() == "after-crisis").Select(entry => entry!.AsObject()).Last();
}
