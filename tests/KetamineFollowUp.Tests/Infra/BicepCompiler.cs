using System.Diagnostics;
using System.Reflection;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>The real compiler: the variable BICEP names one, or it came with the packages, or it is on the PATH.</summary>
internal static class BicepCompiler
{
    private static readonly string? Program = Find();

    /// <summary>Runs the compiler on a file of the deployment.</summary>
    /// <param name="folder">The folder that relative paths start at.</param>
    /// <param name="variables">What the shell that deploys has set; a null value is not set.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static Said Run(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        Assert.SkipWhen(Program is null, "no bicep: set BICEP to the compiler's path or put it on the PATH");
        var start = new ProcessStartInfo(Program!, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        // The compiler wants ICU, which small images lack.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Said(process.ExitCode, output, complaints.GetAwaiter().GetResult().Trim());
    }

    /// <summary>What the compiler said: warnings and errors are <paramref name="Complaints"/>.</summary>
    internal sealed record Said(int Exit, string Output, string Complaints)
    {
        public Said WithoutComplaint()
        {
            Assert.Equal("", Complaints);
            Assert.Equal(0, Exit);
            return this;
        }
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("BICEP") is { Length: > 0 } named
            ? named
            : Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates() =>
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(said => said.Key == "BicepCompiler").Select(said => said.Value!)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep")));
}
