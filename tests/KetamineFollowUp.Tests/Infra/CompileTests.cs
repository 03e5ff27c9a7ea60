using System.Diagnostics;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>The real compiler, where there is one: the variable BICEP names it, or it is on the PATH.</summary>
public sealed class CompileTests
{
    [Fact]
    public void Main_compiles_against_the_resource_schemas_without_a_warning()
    {
        var bicep = Compiler();
        Assert.SkipWhen(bicep is null, "no bicep: set BICEP to the compiler's path or put it on the PATH");

        var said = Run(bicep!, "build", Path.Combine(InfraFolder.Root, "main.bicep"), "--stdout");
        Assert.Equal("", said.Errors);
        Assert.Equal(0, said.Exit);
    }

    private static string? Compiler() =>
        Environment.GetEnvironmentVariable("BICEP") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep")).FirstOrDefault(File.Exists);

    private static (int Exit, string Errors) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // The compiler wants ICU, which small images lack.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors.GetAwaiter().GetResult().Trim());
    }
}
