using System.CommandLine;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Local.Serving;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>serve</c>, which is also what happens without a command.</summary>
internal static class ServeCommand
{
    /// <summary>Gives a command the options and the action of serving.</summary>
    public static void Describe(Command command, Terminal terminal)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, on this machine only; several are separated by semicolons. Port 0 takes a free one.",
            DefaultValueFactory = _ => ServeOptions.DefaultUrls,
        };
        var data = Data();
        var clock = new Option<DateTimeOffset?>("--clock")
        {
            Description = "Stands the clock still at this instant, such as 2026-03-02T10:00:00Z; then only /local/clock turns it.",
            CustomParser = result =>
            {
                if (Instant.TryParse(result.Tokens[0].Value, out var instant) && instant.Year is >= 2000 and <= 2100)
                {
                    return instant;
                }

                result.AddError("--clock must be an ISO 8601 time with an offset, from 2000 to 2100, such as 2026-03-02T10:00:00Z");
                return null;
            },
        };
        command.Add(urls);
        command.Add(data);
        command.Add(clock);
        command.SetAction((result, cancel) => Serve.Run(
            new ServeOptions(result.GetRequiredValue(urls), result.GetRequiredValue(data), result.GetValue(clock)),
            Configurations.OfProcess, terminal.Out, terminal.Error, cancel));
    }

    /// <summary>The option that names the data directory.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "The directory of the database.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };
}
