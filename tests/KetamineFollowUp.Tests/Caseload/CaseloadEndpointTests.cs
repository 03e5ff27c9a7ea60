using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Tests.Boosters;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Caseload;

public sealed class CaseloadEndpointTests
{
    [Fact]
    public async Task The_caseload_says_how_each_patient_stands_as_it_changes()
    {
        await using var host = await ReviewHost.New();
        await host.Get<CaseloadBackfill>().Ensure(CancellationToken.None);
        var sam = (await List(host, "")).Single();
        Assert.Equal(
            ("P1", "Sam", "depression", "active", "2026-01-05T15:00:00+00:00", "booster-now"),
            (Say(sam, "patientId"), Say(sam, "preferredName"), Say(sam, "indication"), Say(sam, "status"), Say(sam, "lastSessionAt"), Say(sam, "openReview")));
        Assert.Equal(
            ("phq-9", "18", "4", "14", "2026-02-27T14:59:00+00:00", "1"),
            (Say(sam, "primary.instrument"), Say(sam, "primary.baseline"), Say(sam, "primary.best"), Say(sam, "primary.last"), Say(sam, "primary.lastAt"), Say(sam, "primary.trend")));
        Assert.Null(Say(sam, "openAlert"));
        Assert.Null(Say(sam, "lastAnswerAt"));

        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        var after = (await List(host, "")).Single();
        Assert.Equal(("emergency", "hold"), (Say(after, "openAlert"), Say(after, "openReview")));
        Assert.True(int.Parse(Say(after, "risk")!, null) > int.Parse(Say(sam, "risk")!, null));
        await host.Send(HttpMethod.Patch, "/api/patients/P1", """{"preferredName":"Alex","indication":"anxiety","status":"paused","pausedUntil":"2026-03-05"}""");
        var changed = (await List(host, "?query=al&status=paused")).Single();
        Assert.Equal(("Alex", "anxiety", null), (Say(changed, "preferredName"), Say(changed, "indication"), Say(changed, "primary.last")));
        await host.Advance(TimeSpan.FromDays(4));
        Assert.Empty(await List(host, "?status=paused"));
        Assert.Single(await List(host, "?status=active"));
    }

    [Fact]
    public async Task An_answer_of_the_patient_is_in_it_and_a_completed_survey_to_the_minute()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(50));
        var sid = 0;
        while ((await host.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenSurveyId is not null && sid < 60)
        {
            await host.Text($"SM{++sid}", Sample.Phone, "0");
            await host.Advance(TimeSpan.FromMinutes(1));
        }

        var record = (await host.Get<PatientTransactions>().Read("P1", CancellationToken.None))!;
        Assert.NotNull(record.LastAnswerAt);
        Assert.Equal(record.LastAnswerAt, DateTimeOffset.Parse(Say((await List(host, "")).Single(), "lastAnswerAt")!, null));
    }

    [Fact]
    public async Task It_is_searched_put_in_order_and_read_page_by_page()
    {
        await using var host = await ApiHost.New();
        foreach (var (id, name) in new[] { ("P1", "Zoë Ríos"), ("P2", "Ana"), ("P3", "Abraham") })
        {
            Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient(id, $"+1202555100{id[1]}").With("preferredName", $"\"{name}\""))).Status);
        }

        await host.Get("/api/patients");
        Assert.Equal("P3,P2,P1", Ids(await host.Get("/api/patients?sort=name")));
        var first = await host.Get("/api/patients?sort=name&limit=2");
        Assert.Equal(("P3,P2", "P2"), (Ids(first), first.Say("next")));
        var rest = await host.Get("/api/patients?sort=name&limit=2&after=P2");
        Assert.Equal(("P1", null, null), (Ids(rest), rest.Say("next"), rest.Say("incomplete")));
        Assert.Equal("P1", Ids(await host.Get("/api/patients?query=rios")));
        Assert.Equal("P2", Ids(await host.Get("/api/patients?query=1002")));
        Assert.Equal("", Ids(await host.Get("/api/patients?query=nobody")));
    }

    [Theory]
    [InlineData("status=gone", "status")]
    [InlineData("sort=luck", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("after=P9", "after")]
    public async Task A_parameter_that_breaks_a_rule_is_named(string query, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Get($"/api/patients?{query}")).Refuses(field);
    }

    [Fact]
    public async Task Patients_from_before_the_caseload_are_taken_in_by_themselves_and_it_says_so_until_then()
    {
        await using var host = await ReviewHost.New();
        var store = host.Get<IRecordStore>();
        var key = new DocumentKey(Container.Care, "P1", RecordIds.Caseload("P1"));
        var entry = (await store.Read(key, CancellationToken.None))!;
        await store.Commit(Container.Care, "P1", [new Write.Delete(key.Id, entry.ETag)], CancellationToken.None);

        var started = await host.Get("/api/patients");
        Assert.Equal(("", "true"), (Ids(started), started.Say("incomplete")));
        var done = await host.Get("/api/patients");
        Assert.Equal(("P1", null), (Ids(done), done.Say("incomplete")));
        Assert.Equal(RecordJson.Read<CaseloadEntry>(entry.Document.Body), RecordJson.Read<CaseloadEntry>((await store.Read(key, CancellationToken.None))!.Document.Body));
        await host.Get<CaseloadBackfill>().Run(CancellationToken.None);
        Assert.Equal("P1", Ids(await host.Get("/api/patients")));
    }

    [Fact]
    public async Task A_new_clinic_has_nothing_to_take_in()
    {
        await using var host = await ApiHost.New();
        Assert.Null((await host.Get("/api/patients")).Say("incomplete"));
    }

    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> List(ApiHost host, string query)
    {
        await host.Get("/api/patients");
        return [.. (await host.Get($"/api/patients{query}")).List("patients").Select(patient => patient!)];
    }

    private static string Ids(Reply reply) => string.Join(',', reply.List("patients").Select(patient => patient!["patientId"]!.ToString()));

    private static string? Say(System.Text.Json.Nodes.JsonNode patient, string path) =>
        path.Split('.').Aggregate((System.Text.Json.Nodes.JsonNode?)patient, (node, step) => node?[step])?.ToString();
}
