using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace KetamineFollowUp.Azure.Telemetry;

/// <summary>
/// Metrics and spans of our own, to Application Insights where the app has one. Nothing is instrumented automatically: a
/// request's or a call's address may hold a token or a number.
/// </summary>
internal static class TelemetryServices
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    // "Authorization=AAD": the app's identity writes, and the key in the connection string opens nothing.
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, TokenCredential? identity)
    {
        services.AddSingleton<ClinicMeter>();
        services.AddSingleton<BacklogGauges>();
        var telemetry = services.AddOpenTelemetry();
        telemetry.WithMetrics(metrics => metrics.AddMeter(ClinicMeter.Name)).WithTracing(traces => traces.AddSource(ClinicMeter.Name));
        if (configuration[ConnectionString] is { Length: > 0 } connection)
        {
            var credential = configuration[Authentication]?.Contains("Authorization=AAD", StringComparison.OrdinalIgnoreCase) == true ? identity : null;
            telemetry
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(to => to.ConnectionString = connection, credential))
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(to => to.ConnectionString = connection, credential));
        }

        return services;
    }

    /// <summary>Silences what would write addresses into the log: the web server's and the HTTP clients' own lines.</summary>
    public static ILoggingBuilder WithoutAddresses(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("System.Net.Http", LogLevel.Warning)
        .AddFilter("Azure", LogLevel.Warning);
}
