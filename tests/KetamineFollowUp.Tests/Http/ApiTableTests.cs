using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Http;

/// <summary>What holds for the interface as a whole.</summary>
public sealed class ApiTableTests
{
    private static readonly string[] Contract =
    [
        "POST /api/patients", "GET /api/patients", "GET /api/patients/{id}", "PATCH /api/patients/{id}", "POST /api/sessions",
        "POST /api/sessions/{patientId}/{sessionId}/void", "POST /api/patients/{id}/scores", "POST /api/patients/{id}/scores/{scoreId}/void", "POST /api/patients/{id}/usual-level", "PUT /api/patients/{id}/known-ideation", "DELETE /api/patients/{id}/known-ideation", "GET /api/patients/{id}/safety-plan", "PUT /api/patients/{id}/safety-plan", "POST /api/patients/{id}/medication-changes",
        "POST /api/patients/{id}/holds", "POST /api/patients/{id}/notes", "POST /api/patients/{id}/messages", "POST /webhooks/twilio/sms",
        "POST /webhooks/twilio/status/{id}", "POST /webhooks/twilio/voice/{id}", "POST /webhooks/twilio/voice/{id}/digits", "POST /webhooks/sendgrid/events", "GET /api/patients/{id}/timeline", "GET /api/alerts",
        "POST /api/alerts/{id}/acknowledge", "POST /api/alerts/{id}/resolve", "POST /api/alerts/{id}/release", "POST /api/alerts/{id}/reopen", "POST /api/alerts/{id}/notes", "POST /api/alerts/{id}/home", "GET /api/boosters", "POST /api/boosters/{id}/decision",
        "GET /api/roster", "PUT /api/roster", "GET /api/roster/on-call", "POST /api/roster/test-page", "GET /api/worklist",
        "POST /api/worklist/{id}/handled", "GET /healthz",
    ];

    [Fact]
    public async Task Every_call_of_the_contract_is_served()
    {
        await using var host = await ApiHost.New();
        Assert.Equal(Contract.Order(), host.Get<ApiEndpoints>().All.Select(endpoint => $"{endpoint.Method} {endpoint.Pattern}").Order());
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{\"by\":\"\\ud800\"}", 400)]
    [InlineData("{}", 422)]
    [InlineData("{\"by\":{},\"patientId\":[],\"sessionId\":1,\"instrument\":{},\"takenAt\":1,\"text\":{},\"members\":{},\"staffId\":[]}", 422)]
    public async Task No_body_is_ever_the_servers_fault(string body, int status)
    {
        await using var host = await ApiHost.WithPatient();
        foreach (var endpoint in host.Get<ApiEndpoints>().All.Where(endpoint => endpoint.Method is "POST" or "PUT" && endpoint.Pattern.StartsWith("/api", StringComparison.Ordinal)))
        {
            var path = endpoint.Pattern.Replace("{id}", "P1", StringComparison.Ordinal).Replace("{patientId}", "P1", StringComparison.Ordinal).Replace("{sessionId}", "S1", StringComparison.Ordinal).Replace("{scoreId}", "score~x~phq-9", StringComparison.Ordinal);
            var reply = await host.Send(new HttpMethod(endpoint.Method), path, body);
            Assert.True(reply.Status == status && reply.MediaType == "application/problem+json", $"{endpoint.Method} {path}: {reply.Status} {reply.Text}");
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_too_large()
    {
        await using var host = await ApiHost.New();
        var body = Sample.Patient().With("address", $"\"{new string('a', 65 * 1024)}\"");
        Assert.Equal(413, (await host.Post("/api/patients", body)).Status);
    }

    [Fact]
    public async Task While_the_store_answers_the_clinic_is_healthy_and_otherwise_says_so()
    {
        var store = new FailingStore();
        await using var host = await ApiHost.New(store);
        var healthy = await host.Get("/healthz");
        Assert.Equal((200, "ok"), (healthy.Status, healthy.Say("status")));
        store.Fails = true;
        Assert.Equal(503, (await host.Get("/healthz")).Status);
        Assert.Equal(503, (await host.Get("/api/patients/P1")).Status);
        Assert.Equal(503, (await host.Post("/api/patients", Sample.Patient())).Status);
    }

    /// <summary>A store that can be unplugged; the scheduler of the test is not told.</summary>
    private sealed class FailingStore : IRecordStore, IDueTimes
    {
        private readonly MemoryStore _inner = new();

        public bool Fails { get; set; }

        public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) => Reach().Read(key, cancel);

        public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel) =>
            Reach().Commit(container, partition, writes, cancel);

        public Task<IReadOnlyList<StoredDocument>> Query(Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
            Reach().Query(container, partition, type, afterId, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => _inner.Due(atOrBefore, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel) => Reach().Patients(after, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
            Reach().Waiting(type, after, limit, cancel);

        public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => _inner.NextDue(cancel);

        private MemoryStore Reach() => Fails ? throw new StoreUnavailableException("unplugged") : _inner;
    }
}
