using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Http;
using KetamineFollowUp.Local.Phones;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Scheduling;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Logging.Console;

namespace KetamineFollowUp.Local.Serving;

/// <summary>The clinic as a web server on this machine.</summary>
internal static class LocalServer
{
    /// <summary>Builds and starts it; the caller waits for its end and disposes it.</summary>
    /// <param name="store">The record.</param>
    /// <param name="clock">The virtual clock; null: real time.</param>
    /// <param name="settings">Settings without problems.</param>
    /// <param name="sockets">Where to listen.</param>
    /// <param name="cancel">Gives the start up.</param>
    /// <exception cref="ServeFault">A check of the start failed.</exception>
    public static async Task<WebApplication> Start(
        SqliteStore store, StoredClock? clock, LocalSettings settings, ListenSockets sockets, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(LocalServer).Assembly.GetName().Name });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled);
        Listen(builder.WebHost, sockets);
        builder.Services.AddRouting();
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = HostsOf(settings, sockets));
        AddClinic(builder.Services, store, clock, settings);
        var app = builder.Build();
        try
        {
            await StartChecks.Run(store, app.Services.GetRequiredService<RosterStore>(), app.Services.GetRequiredService<Backfills>(), cancel);
            await app.Services.GetRequiredService<KeepHeads>().Daily(cancel);
            Map(app, clock is not null);
            await app.StartAsync(cancel);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Listen(IWebHostBuilder host, ListenSockets sockets)
    {
        host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var endPoint in sockets.EndPoints)
            {
                kestrel.Listen(endPoint);
            }
        });
        host.UseSockets(transport => transport.CreateBoundListenSocket = sockets.For);
    }

    private static void AddClinic(IServiceCollection services, SqliteStore store, StoredClock? clock, LocalSettings settings)
    {
        services.AddLocalClinic(store, clock?.Time ?? TimeProvider.System, settings.Clinic, settings.Deployment);
        services.AddSingleton(store);
        services.AddSingleton<IHeadArchive>(new HeadFiles(store.Directory));
        services.AddSingleton<KeepHeads>();
        services.AddSingleton(provider => new ClockControl(clock, provider.GetRequiredService<DuePump>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LocalEndpoints>();
        services.AddSingleton<PhoneCalls>();
        services.AddSingleton<PhoneList>();
        services.AddSingleton<SamplePatients>();
        services.AddSingleton<PhoneEndpoints>();
        if (clock is null)
        {
            services.AddHostedService<Scheduler>();
        }
        else
        {
            services.AddSingleton<SettledResponses>();
        }
    }

    private static void Map(WebApplication app, bool virtualTime)
    {
        // A page on the internet can point its own name at this machine; only our names are answered.
        app.UseHostFiltering();
        if (virtualTime)
        {
            app.Use(app.Services.GetRequiredService<SettledResponses>().Invoke);
        }

        app.UseRouting();
        var table = new EndpointTable(
        [
            .. app.Services.GetRequiredService<ApiEndpoints>().All,
            .. app.Services.GetRequiredService<WebEndpoints>().All,
            .. app.Services.GetRequiredService<LocalEndpoints>().All,
            .. app.Services.GetRequiredService<PhoneEndpoints>().All,
        ]);
        table.MapTo(app, app.Services.GetRequiredService<EndpointPipeline>());
    }

    private static List<string> HostsOf(LocalSettings settings, ListenSockets sockets) =>
        ["localhost", "127.0.0.1", "[::1]", .. sockets.EndPoints.Select(at => at.Address.ToString()), new Uri(settings.Deployment.PublicBaseUrl).Host];
}
