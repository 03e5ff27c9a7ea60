using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>
/// A clinic with an open review and no open alert, all of it made through HTTP: patient P1 responded after a session in January (PHQ-9 18 to 4), and was twice on
/// the loss line at the end of February. It is Monday 2 March, 10:00 in New York.
/// </summary>
internal static class ReviewHost
{
    public const string Approve = """{"by":"medical-lead","decision":"approve"}""";

    public static async Task<ApiHost> New(Func<System.Text.Json.Nodes.JsonObject, System.Text.Json.Nodes.JsonObject>? but = null)
    {
        var host = await ApiHost.New();
        await host.Get<RosterStore>().Store(SampleClinic.Roster, CancellationToken.None);
        Assert.Equal(201, (await host.Post("/api/patients", (but ?? (body => body))(Sample.Patient()))).Status);
        await host.Post("/api/sessions", Sample.Session(completedAt: "2026-01-05T15:00:00Z"));
        foreach (var (day, total) in new[] { ("2026-01-04", 18), ("2026-01-25", 4), ("2026-02-20", 13), ("2026-02-27", 14) })
        {
            await host.Score(day, total);
        }

        await host.ResolveAlert();
        Assert.Equal(("booster-now", "open", "1"), await host.Now());
        return host;
    }

    /// <summary>A person has seen to the alert that is open.</summary>
    public static async Task ResolveAlert(this ApiHost host) => Assert.Equal(200, (await host.Post(
        $"/api/alerts/{(await host.Get("/api/alerts")).Say("alerts[0].alertId")}/resolve", """{"by":"medical-lead","disposition":"reached-safe"}""")).Status);

    /// <summary>A PHQ-9 total that staff enter.</summary>
    public static async Task Score(this ApiHost host, string day, int total) => Assert.Equal(201, (await host.Post(
        "/api/patients/P1/scores", Sample.Phq9(0).With("answers", null).With("total", $"{total}").With("takenAt", $"\"{day}T14:59:00Z\""))).Status);

    /// <summary>What the latest review says, its state and its version.</summary>
    public static async Task<(string?, string?, string?)> Now(this ApiHost host)
    {
        var latest = await host.Latest();
        return (latest["recommendation"]?.ToString(), latest["state"]?.ToString(), latest["version"]?.ToString());
    }

    public static async Task<System.Text.Json.Nodes.JsonObject> Latest(this ApiHost host) =>
        Assert.IsType<System.Text.Json.Nodes.JsonObject>((await host.Get("/api/boosters?state=all")).List("reviews")[^1]);

    public static async Task<Reply> Decide(this ApiHost host, string body) => await host.Post($"/api/boosters/{(await host.Latest())["reviewId"]}/decision", body);

    public static async Task<IReadOnlyList<SentMessage>> Invitations(this ApiHost host) =>
        [.. (await host.Sent()).Where(message => message.Kind == Domain.Messaging.MessageKind.Invitation)];
}
