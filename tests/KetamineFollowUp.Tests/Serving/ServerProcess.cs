using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KetamineFollowUp.Local.Serving;

namespace KetamineFollowUp.Tests.Serving;

/// <summary>The real program in a process of its own, on a real socket.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public HttpClient Http { get; } = new() { Timeout = Patience };

    /// <summary>Starts a server and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> Start(string data, string? clock = "2026-03-02T15:00:00Z", params (string Name, string Value)[] settings)
    {
        var process = Launch(["serve", "--urls", "http://127.0.0.1:0", "--data", data, .. clock is null ? (string[])[] : ["--clock", clock]], settings);
        using var limit = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                return new ServerProcess(process) { Http = { BaseAddress = new Uri(address.Value) } };
            }
        }

        throw new InvalidOperationException($"the server did not start: {await process.StandardError.ReadToEndAsync(limit.Token)}");
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Launch(arguments, settings);
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>The exit code, and what it said on the error stream.</returns>
    public async Task<(int Code, string Error)> Stop()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(limit.Token);
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await _process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>As a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static Process Launch(string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && host.EndsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(typeof(Serve).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
