using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.Serving;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryDirectory _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_call_is_answered_when_everything_it_made_due_has_left_and_the_clock_stands_still_until_it_is_turned()
    {
        using var server = await ServerProcess.Start(_data.Path);
        Assert.Equal("ok", (await server.Get("/healthz")).GetProperty("status").GetString());
        await Enroll(server);
        Assert.Equal(["welcome"], await Kinds(server));
        await Complete(server);
        Assert.Equal(["welcome"], await Kinds(server));
        var turned = await server.Post("/local/clock", new { advance = "PT24H" });
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 15, 0, 0, TimeSpan.Zero), turned.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(["welcome", "notice"], (await Kinds(server)).Take(2));
        var messages = (await server.Get("/local/outbox?after=1")).GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(2, messages[0].GetProperty("seq").GetInt64());
        Assert.Equal("patient", messages[0].GetProperty("audience").GetString());
    }

    [Fact]
    public async Task A_killed_server_goes_on_where_it_was_at_the_later_of_the_stored_and_the_given_time()
    {
        using (var first = await ServerProcess.Start(_data.Path))
        {
            await Enroll(first);
            await Complete(first);
            await first.Post("/local/clock", new { to = "2026-03-03T20:00:00Z" });
            first.Kill();
        }

        using var second = await ServerProcess.Start(_data.Path, "2026-03-02T15:00:00Z");
        var now = await second.Post("/local/clock", new { advance = "PT0S" });
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 20, 0, 0, TimeSpan.Zero), now.GetProperty("now").GetDateTimeOffset());
        var kinds = await Kinds(second);
        Assert.Equal(["welcome", "notice", "survey"], kinds.Take(3));
        await second.Post("/local/clock", new { to = "2026-03-06T20:00:00Z" });
        Assert.Equal(kinds, (await Kinds(second)).Take(kinds.Count));
    }

    [Fact]
    public async Task The_real_clock_cannot_be_turned_and_does_what_is_due_by_itself()
    {
        using var server = await ServerProcess.Start(_data.Path, clock: null);
        using var turn = await server.Http.PostAsJsonAsync("/local/clock", new { advance = "PT1H" }, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, turn.StatusCode);
        using var page = await server.Http.PostAsJsonAsync("/api/roster/test-page", new { staffId = "medical-lead" }, Cancel);
        Assert.True(page.IsSuccessStatusCode);
        for (var attempt = 0; (await Kinds(server)).Count == 0; attempt++)
        {
            Assert.True(attempt < 200, "the test page did not leave");
            await Task.Delay(50, Cancel);
        }

        Assert.Equal((0, ""), await server.Stop());
    }

    [Theory]
    [InlineData("""{"advance":"24 hours"}""")]
    [InlineData("""{"advance":"-PT1H"}""")]
    [InlineData("""{"to":"2026-03-02T14:59:59Z"}""")]
    [InlineData("""{"to":"2031-03-02T15:00:01Z"}""")]
    [InlineData("""{"to":"tomorrow"}""")]
    [InlineData("""{"advance":"PT1H","to":"2026-03-03T15:00:00Z"}""")]
    [InlineData("{}")]
    public async Task A_turn_that_makes_no_sense_is_refused_and_nothing_turns(string body)
    {
        var server = await Shared.Value;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync("/local/clock", content, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var now = await server.Post("/local/clock", new { advance = "PT0S" });
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), now.GetProperty("now").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_name_that_another_site_pointed_at_this_machine_is_not_answered()
    {
        var server = await Shared.Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/local/outbox") { Headers = { Host = "clinic.attacker.example" } };
        using var answer = await server.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    // Refusals change nothing, so they share a server; it ends with the test process.
    private static readonly Lazy<Task<ServerProcess>> Shared = new(async () =>
    {
        var data = new TemporaryDirectory();
        var server = await ServerProcess.Start(data.Path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.Dispose();
            data.Dispose();
        };
        return server;
    });

    private static Task<JsonElement> Enroll(ServerProcess server) => server.Post("/api/patients", new
    {
        patientId = "P1",
        preferredName = "Sam",
        phone = "+12125550142",
        timeZone = "America/New_York",
        language = "en",
        indication = "depression",
        channel = "sms-reply",
        consents = new { sms = true, email = false, smsReply = true },
    });

    private static Task<JsonElement> Complete(ServerProcess server) => server.Post("/api/sessions", new
    {
        sessionId = "s1",
        patientId = "P1",
        completedAt = "2026-03-02T14:30:00Z",
        route = "iv",
        doseMg = 40,
        phase = "induction",
    });

    private static async Task<List<string?>> Kinds(ServerProcess server) =>
        [.. (await server.Get("/local/outbox")).GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("kind").GetString())];
}
