using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>
/// What an inbound text costs at least: Kestrel, the same signature check, one row in SQLite with the same durability
/// (WAL, synchronous FULL), a prepared statement on one connection.
/// </summary>
public static class BareServer
{
    /// <summary>Starts it in a process of its own.</summary>
    public static Task<ServerProcess> Start(string directory) => ServerProcess.Start("dotnet", [typeof(BareServer).Assembly.Location, "bare", directory]);

    public static async Task<int> Run(string directory)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(directory, "bare.db")}");
        database.Open();
        Execute(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE texts (sid TEXT PRIMARY KEY, sender TEXT, body TEXT)");
        await using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO texts VALUES ($sid, $sender, $body)";
        foreach (var name in new[] { "$sid", "$sender", "$body" })
        {
            insert.Parameters.Add(name, SqliteType.Text);
        }

        insert.Prepare();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var gate = new Lock();
        app.MapPost("/webhooks/twilio/sms", (RequestDelegate)(async context =>
        {
            var form = (await FormBody.Read(context)).Match(valid => valid, invalid => throw new InvalidOperationException("not a form"));
            var url = $"{context.Request.Scheme}://{context.Request.Host}/webhooks/twilio/sms";
            if (!TwilioSignature.IsValid(SampleClinic.Deployment.TwilioAuthToken, url, form.Pairs, context.Request.Headers[TwilioSignature.Header]))
            {
                context.Response.StatusCode = 403;
                return;
            }

            lock (gate)
            {
                insert.Parameters["$sid"].Value = form["MessageSid"];
                insert.Parameters["$sender"].Value = form["From"];
                insert.Parameters["$body"].Value = form["Body"];
                insert.ExecuteNonQuery();
            }

            await TwiML.Response([new TwimlMessage("Thank you.")]).ExecuteAsync(context);
        }));
        app.MapGet("/page", (RequestDelegate)(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(new string('x', int.Parse(context.Request.Query["bytes"]!, System.Globalization.CultureInfo.InvariantCulture)));
        }));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
