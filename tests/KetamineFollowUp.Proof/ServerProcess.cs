using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Local.Serving;

namespace KetamineFollowUp.Proof;

/// <summary>A server in a process of its own, on a loopback port of its choice; ended with it.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private int _ended;

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>The clinic on a data directory, on the real clock or on one that stands still.</summary>
    public static Task<ServerProcess> Serve(string directory, DateTimeOffset? clock = null)
    {
        string[] time = clock is { } at ? ["--clock", at.ToString("O", CultureInfo.InvariantCulture)] : [];
        return Start("dotnet", [typeof(Serve).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", directory, .. time]);
    }

    /// <summary>The local Cosmos server of <c>tests/cosmos-emulator</c>; null where Node or the server's packages are not installed.</summary>
    public static async Task<ServerProcess?> Cosmos()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var script = Path.Combine(at.FullName, "tests", "cosmos-emulator", "server.js");
            if (File.Exists(script) && Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")))
            {
                try
                {
                    return await Start("node", [script, "0"]);
                }
                catch (Win32Exception)
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>What all its threads have spent on processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory of the process in MiB: the most it ever had, and what it has now.</summary>
    public (double Peak, double Now) Memory()
    {
        var lines = File.ReadAllLines($"/proc/{_process.Id}/status");
        return (Read("VmHWM"), Read("VmRSS"));

        double Read(string name) => double.Parse(
            lines.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Kills it (SIGKILL on Unix): nothing is put in order before it ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    /// <summary>A program that prints the loopback address it listens at.</summary>
    /// <exception cref="InvalidOperationException">It ended before it printed one.</exception>
    public static async Task<ServerProcess> Start(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (LoopbackUrl().Match(line) is { Success: true } found)
            {
                // What it prints later must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(found.Value));
            }
        }

        throw new InvalidOperationException($"{string.Join(' ', arguments)} ended before it listened");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackUrl();
}
