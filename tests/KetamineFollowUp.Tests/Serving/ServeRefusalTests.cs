using System.Net;
using System.Net.Sockets;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.Serving;

/// <summary>What the clinic does not start with: exit code 1, and words that name it.</summary>
public sealed class ServeRefusalTests : IDisposable
{
    private readonly TemporaryDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        using var first = await ServerProcess.Start(_data.Path);
        await Refused(_data.Path, "in use");
        Assert.Equal("ok", (await first.Get("/healthz")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_data.Database, "not a database, and longer than the hundred bytes that a header of SQLite has, so that it is read to its end", TestContext.Current.CancellationToken);
        await Refused(_data.Path, _data.Database);
        Assert.StartsWith("not a database", await File.ReadAllTextAsync(_data.Database, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_missing_or_wrong_are_all_named()
    {
        var error = await Refused(_data.Path, "Clinic__Name", ("Clinic__Name", " "), ("Clinic__TimeZone", "Mars/Base"), ("Links__Key", "short"), ("PublicBaseUrl", "clinic"));
        Assert.Contains("Clinic__TimeZone", error, StringComparison.Ordinal);
        Assert.Contains("Links__Key", error, StringComparison.Ordinal);
        Assert.Contains("PublicBaseUrl", error, StringComparison.Ordinal);
        Assert.DoesNotContain("short", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        var (code, _, error) = await ServerProcess.Run(["serve", "--urls", url, "--data", _data.Path]);
        Assert.Equal(1, code);
        Assert.Contains(url, error, StringComparison.Ordinal);
    }

    private static async Task<string> Refused(string data, string naming, params (string Name, string Value)[] settings)
    {
        var (code, _, error) = await ServerProcess.Run(["serve", "--urls", "http://127.0.0.1:0", "--data", data], settings);
        Assert.Equal(1, code);
        Assert.Contains(naming, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        return error;
    }
}
