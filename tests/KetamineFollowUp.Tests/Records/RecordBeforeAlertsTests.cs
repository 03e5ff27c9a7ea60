using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Alerts that the version before raised go on climbing, are taken and resolved.</summary>
public class RecordBeforeAlertsTests
{
    private const string LuciasAlert = "p-lucia~a-00000014";
    private const string StrangersAlert = ".n-952697bafef70254~a-00000004";
    private const string Nia = "+15550101018";
    private const string Ana = "+15550100011";
    private const string Ben = "+15550100012";
    private const string Lea = "+15550100013";

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_alert_that_nobody_had_taken_pages_the_backup_is_taken_by_text_and_resolved(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.AdvanceTo("2026-03-12 12:34");
        Assert.Empty(await record.TextsTo(Lea));
        await record.AdvanceTo("2026-03-12 12:35");
        var page = Assert.Single(await record.TextsTo(Lea));
        Assert.StartsWith("Riverside Clinic: URGENT patient alert. Reply ACK K6MP to take it. http://127.0.0.1:7071/clinic/alerts/", page, StringComparison.Ordinal);
        Assert.Equal("K6MP is yours. Open the link in the page, and resolve it there when the patient is safe.", Assert.Single(await record.Texts(Lea, "ack k6mp")));
        var taken = await record.Alert(LuciasAlert);
        Assert.Equal(("acknowledged", "lea"), (taken["state"]!.ToString(), taken["acknowledgedBy"]!.ToString()));
        await Resolve(record, LuciasAlert, "reached-safe");
        Assert.Equal("resolved", (await record.Alert(LuciasAlert))["state"]!.ToString());
        Assert.Equal("K6MP was resolved by ben. Nothing to do.", Assert.Single(await record.Texts(Ben, "ACK K6MP")));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_emergency_of_an_unknown_number_whose_whole_ladder_was_paged_is_paged_again(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.AdvanceTo("2026-03-12 12:51");
        Assert.Contains(await record.TextsTo(Ana), text => text.StartsWith("Riverside Clinic: EMERGENCY, unknown number, unacknowledged for", StringComparison.Ordinal) && text.Contains("Reply ACK H3RW", StringComparison.Ordinal));
        await record.Texts(Ana, "ACK H3RW");
        Assert.Equal("acknowledged", (await record.Alert(StrangersAlert))["state"]!.ToString());
        await Resolve(record, StrangersAlert, "not-an-emergency");
        Assert.Equal("resolved", (await record.Alert(StrangersAlert))["state"]!.ToString());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_alert_that_was_taken_is_resolved_and_one_left_unresolved_too_long_pages_again(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await Resolve(record, "p-rosa~a-00000007", "reached-needs-care");
        var resolved = await record.Alert("p-rosa~a-00000007");
        Assert.Equal(("resolved", "ben", "reached-needs-care"), (resolved["state"]!.ToString(), resolved["resolvedBy"]!.ToString(), resolved["disposition"]!.ToString()));
        await record.AdvanceTo("2026-03-12 15:28");
        Assert.Equal("open", (await record.Alert("p-nia~a-00000017"))["state"]!.ToString());
        Assert.Contains(await record.TextsTo(Ben), text => text.EndsWith("/clinic/alerts/p-nia~a-00000017", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_alert_that_said_that_the_patient_cannot_be_texted_says_so_once(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var before = Causes(await record.Document("p-nia~a-00000017"));
        Assert.Empty(await record.Texts(Nia, "I want to kill myself"));
        var after = Causes(await record.Document("p-nia~a-00000017"));
        Assert.Single(after, "Cannot be texted: phone.");
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(("emergency", "open"), ((await record.Alert("p-nia~a-00000017"))["severity"]!.ToString(), (await record.Alert("p-nia~a-00000017"))["state"]!.ToString()));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_alert_that_was_resolved_stays_resolved_and_new_words_raise_another(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var again = await record.Calls.Post("/api/alerts/p-mia~a-00000027/acknowledge", """{"by":"ben"}""");
        Assert.Equal((409, "Already resolved by lea at 2026-03-04T19:30:00Z."), (again.Status, again.Say("detail")));
        Assert.StartsWith("Thank you for telling us. In danger? Call 911.", (await record.Texts("+15550101007", "I want to die"))[0], StringComparison.Ordinal);
        var alerts = (await record.Calls.Get("/api/alerts?state=all")).List("alerts").Where(alert => alert!["patientId"]?.ToString() == "p-mia");
        Assert.Equal(["resolved", "open"], alerts.Select(alert => alert!["state"]!.ToString()));
    }

    private static Task<Reply> Resolve(OpenedRecord record, string alert, string disposition) =>
        record.Calls.Do("POST", $"/api/alerts/{alert}/resolve", $$"""{"by":"ben","disposition":"{{disposition}}"}""");

    private static List<string> Causes(JsonNode alert) => [.. alert["causes"]!.AsArray().Select(cause => cause!["finding"]!["reason"]!.ToString())];
}
