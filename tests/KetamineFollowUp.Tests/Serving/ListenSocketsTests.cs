using System.Net;
using KetamineFollowUp.Local.Serving;

namespace KetamineFollowUp.Tests.Serving;

public class ListenSocketsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:0/")]
    [InlineData("http://127.0.0.2:0; http://127.0.0.1:0")]
    public void A_loopback_address_is_taken_and_its_port_is_known(string urls)
    {
        using var sockets = ListenSockets.Take(urls);
        Assert.All(sockets.EndPoints, at => Assert.True(IPAddress.IsLoopback(at.Address) && at.Port > 0));
        Assert.StartsWith("http://127.0.0.", sockets.BaseUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://*:7071")]
    [InlineData("http://+:7071")]
    [InlineData("http://[::]:7071")]
    [InlineData("http://192.168.1.5:7071")]
    [InlineData("http://clinic.example:7071")]
    [InlineData("https://127.0.0.1:7071")]
    [InlineData("http://127.0.0.1:7071/clinic")]
    [InlineData("7071")]
    [InlineData("")]
    [InlineData(";")]
    public void Any_other_address_is_refused(string urls) => Assert.Throws<ServeFault>(() => ListenSockets.Take(urls));
}
