using System.Diagnostics;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>The scripts that operators run, against programs that answer as Azure does.</summary>
public sealed class OperationsTests : IDisposable
{
    private static readonly string[] References = [.. SettingsTests.References];
    private static readonly string Resolved = string.Concat(References.Select(name => $"{name}\\tResolved\\n"));

    private readonly DirectoryInfo _programs = Directory.CreateTempSubdirectory("programs-");

    [Fact]
    public void References_that_are_all_resolved_let_a_release_go_on()
    {
        Program("az", $"case $1 in functionapp) echo /subscriptions/s/app ;; rest) printf '{Resolved}' ;; esac");
        var (exit, output) = Run("check-references.sh", "-g", "group", "-n", "app");
        Assert.Equal(0, exit);
        Assert.Equal(References.Select(name => $"{name} Resolved").Order(StringComparer.Ordinal), output.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Links__Key\\tResolved", "Links__Key\\tSecretNotFound", "Links__Key SecretNotFound")]
    [InlineData("Staff__Key\\tResolved", "Staff__Key\\tAccessToKeyVaultDenied", "Staff__Key AccessToKeyVaultDenied")]
    [InlineData("Twilio__AuthToken\\tResolved\\n", "", "Twilio__AuthToken is no reference")]
    public void A_reference_that_is_not_resolved_is_named_and_stops_it(string was, string now, string said)
    {
        Program("az", $"case $1 in functionapp) echo /subscriptions/s/app ;; rest) printf '{Resolved.Replace(was, now, StringComparison.Ordinal)}' ;; esac");
        var (exit, output) = Run("check-references.sh", "-g", "group", "-n", "app");
        Assert.Equal(1, exit);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_that_takes_unsigned_texts_fails_the_smoke_test()
    {
        Program("curl", "case \"$*\" in */healthz) printf 200 ;; */webhooks/*|*/s/*|*/api/*|*/clinic) printf 200 ;; esac");
        var (exit, output) = Run("smoke-test.sh", "https://clinic.example", "0");
        Assert.Equal(1, exit);
        Assert.Contains("not as it should be: a text without a signature is refused answers 200, not 403", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_that_does_not_come_up_fails_the_smoke_test()
    {
        Program("curl", "printf 503");
        var (exit, output) = Run("smoke-test.sh", "https://clinic.example", "0");
        Assert.Equal(1, exit);
        Assert.Equal("not as it should be: /healthz does not answer 200\n", output);
    }

    public void Dispose() => _programs.Delete(recursive: true);

    private void Program(string name, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "operators' scripts run in bash");
        var path = Path.Combine(_programs.FullName, name);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private (int Exit, string Output) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(InfraFolder.Root, "operations", script), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_programs.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
