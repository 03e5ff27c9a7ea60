using KetamineFollowUp.Clinic.Http;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Http;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData(CallerKind.Api)]
    [InlineData(CallerKind.Webhook)]
    [InlineData(CallerKind.Patient)]
    [InlineData(CallerKind.Staff)]
    [InlineData(CallerKind.Health)]
    [InlineData(CallerKind.Asset)]
    [InlineData(CallerKind.LocalOnly)]
    public async Task Every_answer_forbids_storing_sniffing_framing_and_foreign_content(CallerKind caller)
    {
        var headers = (await Answer(caller)).Response.Headers;
        Assert.Equal("no-store", headers.CacheControl);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.StartsWith("default-src 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallerKind.Patient, "no-referrer")]
    [InlineData(CallerKind.Api, "no-referrer")]
    [InlineData(CallerKind.Staff, "same-origin")]
    public async Task A_patients_link_leaves_no_referrer_and_staff_forms_keep_their_origin(CallerKind caller, string expected) =>
        Assert.Equal(expected, (await Answer(caller)).Response.Headers["Referrer-Policy"]);

    [Theory]
    [InlineData(CallerKind.Staff, true)]
    [InlineData(CallerKind.Patient, false)]
    [InlineData(CallerKind.Api, false)]
    public async Task Only_a_staff_page_may_ask_for_itself_anew_and_only_from_us(CallerKind caller, bool may) =>
        Assert.Equal(may, (await Answer(caller)).Response.Headers.ContentSecurityPolicy.ToString().EndsWith("; connect-src 'self'", StringComparison.Ordinal));

    [Theory]
    [InlineData(true, "max-age=31536000")]
    [InlineData(false, "")]
    public async Task Https_stays_https(bool https, string expected)
    {
        var context = TestHttp.Request("GET");
        context.Request.IsHttps = https;
        await TestHttp.Through(Ok(CallerKind.Api), context);
        Assert.Equal(expected, context.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public async Task An_asset_may_set_its_own_lifetime()
    {
        var endpoint = new ClinicEndpoint("GET", "/assets/{hash}", CallerKind.Asset, context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.FromResult<IResult>(new Said(""));
        });
        var context = await TestHttp.Through(endpoint, TestHttp.Request("GET"));
        Assert.Equal("public, max-age=31536000, immutable", context.Response.Headers.CacheControl);
    }

    private static Task<HttpContext> Answer(CallerKind caller) => TestHttp.Through(Ok(caller), TestHttp.Request("GET"));

    private static ClinicEndpoint Ok(CallerKind caller) => new("GET", "/x", caller, _ => Task.FromResult<IResult>(new Said("ok")));
}
