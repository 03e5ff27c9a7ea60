using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>The whole HTTP interface of a clinic in virtual time, without a network. After every call what is due has been done.</summary>
internal sealed class ClinicCalls(SimulatedClinic clinic)
{
    /// <summary>For the pages; it keeps cookies.</summary>
    public Browser Browser { get; } = new(clinic, [.. clinic.Get<ApiEndpoints>().All, .. clinic.Get<WebEndpoints>().All]);

    public Task<Reply> Get(string path) => Send("GET", path, body: null);

    public Task<Reply> Post(string path, string json) => Send("POST", path, json);

    /// <summary>Sends a request with a JSON body.</summary>
    public async Task<Reply> Send(string method, string path, string? body)
    {
        var answer = await Browser.Send(method, path, body, "application/json");
        await clinic.Settle();
        return new Reply(answer.Status, answer.Headers.ContentType.ToString().Split(';')[0], answer.Body);
    }

    /// <summary>Sends a request that must be accepted.</summary>
    public async Task<Reply> Do(string method, string path, string body)
    {
        var reply = await Send(method, path, body);
        Assert.True(reply.Status is >= 200 and < 300, $"{method} {path}: {reply.Status} {reply.Text}");
        return reply;
    }
}
