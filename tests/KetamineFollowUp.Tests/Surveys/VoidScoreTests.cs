using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>A form entered by mistake counts nowhere any more, and what it set going waits for a person.</summary>
public sealed class VoidScoreTests
{
    private const string Mistake = """{"by":"nurse","reason":"Another patient's."}""";

    [Fact]
    public async Task A_form_is_voided_once_and_stays_on_record_as_voided()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = await host.Post("/api/patients/P1/scores", Sample.Phq9(0));
        Assert.Equal(201, taken.Status);
        var path = $"/api/patients/P1/scores/{taken.Say("scoreId")}/void";
        var voided = await host.Post(path, Mistake);
        Assert.Equal((200, "true", taken.Say("scoreId")), (voided.Status, voided.Say("voided"), voided.Say("scoreId")));
        Assert.Equal((200, voided.Text), ((await host.Post(path, Mistake)).Status, (await host.Post(path, Mistake)).Text));
        var scores = await Scores(host);
        Assert.Equal(("true", taken.Say("scoreId")), (scores[0]["voided"]?.ToString(), scores[0]["scoreId"]?.ToString()));
        Assert.Equal(("voided", "nurse", "Another patient's."), (scores[1]["state"]?.ToString(), scores[1]["by"]?.ToString(), scores[1]["reason"]?.ToString()));
        Assert.Equal(2, scores.Count);
        Assert.Equal("true", (await host.Post("/api/patients/P1/scores", Sample.Phq9(0))).Say("voided"));
        Assert.Equal(2, (await Scores(host)).Count);
    }

    [Fact]
    public async Task What_is_no_form_of_the_patient_is_not_found_and_a_reason_is_needed()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        Assert.Equal(404, (await host.Post("/api/patients/P1/scores/score~clinic-0~phq-9/void", Mistake)).Status);
        Assert.Equal(404, (await host.Post("/api/patients/P1/scores/session~S1/void", Mistake)).Status);
        Assert.Equal(404, (await host.Post("/api/patients/P1/scores/x/void", Mistake)).Status);
        Assert.Equal(404, (await host.Post("/api/patients/P9/scores/score~clinic-0~phq-9/void", Mistake)).Status);
        (await host.Post("/api/patients/P1/scores/score~clinic-0~phq-9/void", """{"by":"a nurse","reason":" "}""")).Refuses("by", "reason");
    }

    [Fact]
    public async Task The_record_is_as_if_the_form_had_never_been_entered()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Form("phq-9", "2026-03-01", "[2,2,2,2,2,2,2,2,0]"));
        var before = await Known(host);
        string[] mistakes =
        [
            (await host.Post("/api/patients/P1/scores", Form("phq-9", "2026-03-02", "[1,0,0,0,0,0,0,0,3]"))).Say("scoreId")!,
            (await host.Post("/api/patients/P1/scores", Form("pulse", "2026-03-02", "[2]"))).Say("scoreId")!,
            (await host.Post("/api/patients/P1/scores", Form("foundations", "2026-03-02", """{"kept-up":[2,3],"sleep-hours":3,"medication":"stopped lithium"}"""))).Say("scoreId")!,
            (await host.Post("/api/patients/P1/scores", Form("after-session", "2026-03-02", """{"warning":[6,10]}"""))).Say("scoreId")!,
        ];
        Assert.NotEqual(before, await Known(host));
        foreach (var mistake in mistakes)
        {
            Assert.Equal(200, (await host.Post($"/api/patients/P1/scores/{mistake}/void", Mistake)).Status);
        }

        Assert.Equal(before, await Known(host));
    }

    [Fact]
    public async Task An_alert_that_it_raised_says_so_and_waits_for_a_person()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = await host.Post("/api/patients/P1/scores", Sample.Phq9(2));
        var pages = (await host.Sent()).Count;
        await host.Post($"/api/patients/P1/scores/{taken.Say("scoreId")}/void", Mistake);
        var alert = (await host.Get("/api/alerts")).List("alerts")[0]!;
        Assert.Equal(("urgent", "open"), (alert["severity"]!.ToString(), alert["state"]!.ToString()));
        Assert.Contains(alert["reasons"]!.AsArray(), reason => reason!.ToString().StartsWith("Entered by mistake: PHQ-9 10", StringComparison.Ordinal));
        Assert.Equal(pages, (await host.Sent()).Count);
        await host.Advance(TimeSpan.FromHours(2));
        Assert.True((await host.Sent()).Count > pages);
    }

    [Fact]
    public async Task An_alert_that_something_else_raised_says_nothing_of_it()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = await host.Post("/api/patients/P1/scores", Sample.Phq9(0));
        await host.Advance(TimeSpan.FromMinutes(5));
        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        await host.Post($"/api/patients/P1/scores/{taken.Say("scoreId")}/void", Mistake);
        Assert.DoesNotContain((await host.Get("/api/alerts")).List("alerts")[0]!["reasons"]!.AsArray(), reason => reason!.ToString().Contains("mistake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_patient_answered_by_text_can_be_voided_too()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(50));
        var sid = 0;
        while ((await host.Get("/api/alerts")).List("alerts").Count == 0 && sid < 20)
        {
            await host.Text($"SM{++sid}", Sample.Phone, "2");
            await host.Advance(TimeSpan.FromMinutes(1));
        }

        var score = (await Scores(host)).LastOrDefault(entry => entry["safety"]?.ToString() == "positive");
        Assert.NotNull(score);
        Assert.Equal(200, (await host.Post($"/api/patients/P1/scores/{score["scoreId"]}/void", Mistake)).Status);
        Assert.Contains((await host.Get("/api/alerts")).List("alerts")[0]!["reasons"]!.AsArray(), reason => reason!.ToString().StartsWith("Entered by mistake", StringComparison.Ordinal));
    }

    private static JsonObject Form(string instrument, string day, string answers) =>
        Sample.Phq9(0).With("instrument", $"\"{instrument}\"").With("takenAt", $"\"{day}T14:00:00Z\"").With("answers", answers);

    private static async Task<List<JsonNode>> Scores(ApiHost host) =>
        [.. (await host.Get("/api/patients/P1/timeline?limit=1000")).List("entries").Where(entry => entry!["kind"]!.ToString() == "score").Select(entry => entry!)];

    private static async Task<string> Known(ApiHost host)
    {
        var record = (await host.Get<PatientTransactions>().Read("P1", CancellationToken.None))!;
        return RecordJson.Write(new
        {
            Readings = record.Readings.Where(known => known.Value.Last is not null).OrderBy(known => known.Key),
            record.RecentPulses,
            record.SafetyKnown,
            record.PositiveItem,
            record.Signs,
            record.Foundations,
            record.MedicationChanges,
        });
    }
}
