using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.SignIn;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>Serves the clinic's table of endpoints: every HTTP function is a line that calls its entry here.</summary>
public sealed class HttpEntry
{
    private readonly EndpointTable _table;
    private readonly EndpointPipeline _pipeline;
    private readonly DurableDueNotifier _notifier;
    private readonly SignedInStaff _staff;
    private readonly ClinicMeter _meter;
    private readonly string _scheme;

    internal HttpEntry(EndpointTable table, EndpointPipeline pipeline, DurableDueNotifier notifier, SignedInStaff staff, ClinicMeter meter, DeploymentSettings deployment)
    {
        _table = table;
        _pipeline = pipeline;
        _notifier = notifier;
        _staff = staff;
        _meter = meter;
        _scheme = new Uri(deployment.PublicBaseUrl).Scheme;
    }

    /// <summary>Answers a request by the table's entry for its method and this route, then rings for what it made due.</summary>
    /// <param name="request">The request.</param>
    /// <param name="durable">The invocation's client.</param>
    /// <param name="route">The function's route: the entry's pattern without its leading slash.</param>
    public Task<IResult> Serve(HttpRequest request, DurableTaskClient durable, string route) => _notifier.During(durable, self: null, async () =>
    {
        var endpoint = _table[request.Method, $"/{route}"];

        // The pattern only: an address may hold a token. The caller's own trace is not continued.
        using var span = ClinicMeter.Start($"{endpoint.Method} {endpoint.Pattern}");

        // The platform's front end speaks TLS with the world and plain HTTP with us.
        request.Scheme = _scheme;
        await _pipeline.Wrap(endpoint.Caller == CallerKind.Staff ? Recognising(endpoint) : endpoint)(request.HttpContext);
        var status = request.HttpContext.Response.StatusCode;
        span?.SetTag("http.response.status_code", status);
        if (endpoint.Caller == CallerKind.Webhook)
        {
            _meter.WebhookAnswered(endpoint.Pattern, status);
        }

        return Results.Empty;
    });

    // Inside the pipeline, which knows what to answer when the store that knows the roster is away.
    private ClinicEndpoint Recognising(ClinicEndpoint endpoint) => endpoint with
    {
        Handle = async context =>
        {
            await _staff.Recognise(context);
            return await endpoint.Handle(context);
        },
    };
}
