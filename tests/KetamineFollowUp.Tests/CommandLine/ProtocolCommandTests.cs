using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

public sealed class ProtocolCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_shipped_protocol_has_no_faults_and_its_unverified_translations_are_told()
    {
        var said = await Check(Shipped);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("no faults", said.Output, StringComparison.Ordinal);
        Assert.Contains("warning: protocol.json: checkIns[0].ask[0]: after-session", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_place()
    {
        var said = await Check(Shipped.Replace("\"from\": \"09:00\"", "\"from\": \"9 o'clock\"", StringComparison.Ordinal).Replace("\"48 h\"", "\"soon\"", StringComparison.Ordinal));
        Assert.Equal(1, said.Code);
        Assert.Contains("protocol.json: sendWindow.from", said.Output, StringComparison.Ordinal);
        Assert.Contains("protocol.json: surveyExpiry", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task What_is_no_protocol_at_all_is_told(string json) => Assert.Equal(1, (await Check(json)).Code);

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var said = await Shell.Run("", "protocol", "check", _directory.File("none.json"));
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("none.json", said.Error, StringComparison.Ordinal);
    }

    private static string Shipped => ShippedProtocols.All.Values.Single(one => one.Protocol == ShippedProtocols.Standard).Json;

    private async Task<Said> Check(string json)
    {
        var file = _directory.File("protocol.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        return await Shell.Run("", "protocol", "check", file);
    }
}
