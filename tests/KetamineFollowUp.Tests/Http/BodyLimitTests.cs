using System.Net;
using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Tests.Http;

public sealed class BodyLimitTests
{
    private static readonly ClinicEndpoint Echo = new("POST", "/echo", CallerKind.Api, async context =>
        new Said($"{(await RawBody.Read(context)).Length}"));

    [Theory]
    [InlineData((64 * 1024) - 1, false, 200)]
    [InlineData(64 * 1024, false, 200)]
    [InlineData((64 * 1024) + 1, false, 413)]
    [InlineData(64 * 1024, true, 200)]
    [InlineData((64 * 1024) + 1, true, 413)]
    [InlineData(10_000_000, false, 413)]
    [InlineData(10_000_000, true, 413)]
    public async Task A_body_over_64_KiB_is_refused_with_or_without_a_length(int size, bool chunked, int expected)
    {
        await using var app = await TestHttp.Serve(Echo);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.Single() + "/echo") { Content = new ByteArrayContent(new byte[size]) };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Reading_stops_at_the_limit_however_much_is_sent()
    {
        var endless = new EndlessStream();
        var context = TestHttp.Request("POST");
        context.Request.Body = endless;

        await TestHttp.Through(Echo, context);

        Assert.Equal(413, context.Response.StatusCode);
        Assert.True(endless.Taken <= 1024 * 1024, $"{endless.Taken} bytes were read");
    }

    [Fact]
    public async Task An_endpoint_may_allow_more()
    {
        var context = TestHttp.Request("POST", new string('x', 100_000));
        await TestHttp.Through(Echo with { BodyLimit = 1024 * 1024 }, context);
        Assert.Equal("100000", TestHttp.Answer(context));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Taken += count;
            return count;
        }
    }
}
