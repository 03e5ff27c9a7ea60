using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KetamineFollowUp.Tests.Http;

/// <summary>Requests without a server, and a real server on a free loopback port.</summary>
internal static class TestHttp
{
    public static DefaultHttpContext Request(string method, string? body = null, string? contentType = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body ?? ""));
        context.Response.Body = new MemoryStream();
        return context;
    }

    public static string Answer(HttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());

    public static async Task<HttpContext> Through(ClinicEndpoint endpoint, HttpContext context, ILogger<EndpointPipeline>? logger = null, TimeSpan? webhookDeadline = null)
    {
        var pipeline = new EndpointPipeline(logger ?? NullLogger<EndpointPipeline>.Instance, NoLooks, SampleClinic.Settings)
        {
            WebhookDeadline = webhookDeadline ?? TimeSpan.FromSeconds(12),
        };
        await pipeline.Wrap(endpoint)(context);
        return context;
    }

    public static async Task<WebApplication> Serve(params ClinicEndpoint[] endpoints)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        new EndpointTable(endpoints).MapTo(app, new EndpointPipeline(NullLogger<EndpointPipeline>.Instance, NoLooks, SampleClinic.Settings));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Nobody keeps who looked.</summary>
    public static ILookNotes NoLooks { get; } = new NoNotes();

    private sealed class NoNotes : ILookNotes
    {
        public Task Note(HttpContext context, ClinicEndpoint endpoint) => Task.CompletedTask;
    }
}
