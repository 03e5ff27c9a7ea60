using KetamineFollowUp.Clinic.Doors;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Doors;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData(Door.Api)]
    [InlineData(Door.Webhook)]
    [InlineData(Door.PatientPage)]
    [InlineData(Door.StaffPage)]
    [InlineData(Door.Health)]
    [InlineData(Door.Asset)]
    [InlineData(Door.LocalOnly)]
    public async Task Every_answer_forbids_storing_sniffing_framing_and_foreign_content(Door door)
    {
        var headers = (await Answer(door)).Response.Headers;
        Assert.Equal("no-store", headers.CacheControl);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.StartsWith("default-src 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Door.PatientPage, "no-referrer")]
    [InlineData(Door.Api, "no-referrer")]
    [InlineData(Door.StaffPage, "same-origin")]
    public async Task A_patients_link_leaves_no_referrer_and_staff_forms_keep_their_origin(Door door, string expected) =>
        Assert.Equal(expected, (await Answer(door)).Response.Headers["Referrer-Policy"]);

    [Theory]
    [InlineData(Door.StaffPage, true)]
    [InlineData(Door.PatientPage, false)]
    [InlineData(Door.Api, false)]
    public async Task Only_a_staff_page_may_ask_for_itself_anew_and_only_from_us(Door door, bool may) =>
        Assert.Equal(may, (await Answer(door)).Response.Headers.ContentSecurityPolicy.ToString().EndsWith("; connect-src 'self'", StringComparison.Ordinal));

    [Theory]
    [InlineData(true, "max-age=31536000")]
    [InlineData(false, "")]
    public async Task Https_stays_https(bool https, string expected)
    {
        var context = Web.Request("GET");
        context.Request.IsHttps = https;
        await Web.Through(Ok(Door.Api), context);
        Assert.Equal(expected, context.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public async Task An_asset_may_set_its_own_lifetime()
    {
        var endpoint = new ClinicEndpoint("GET", "/assets/{hash}", Door.Asset, context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.FromResult<IResult>(new Said(""));
        });
        var context = await Web.Through(endpoint, Web.Request("GET"));
        Assert.Equal("public, max-age=31536000, immutable", context.Response.Headers.CacheControl);
    }

    private static Task<HttpContext> Answer(Door door) => Web.Through(Ok(door), Web.Request("GET"));

    private static ClinicEndpoint Ok(Door door) => new("GET", "/x", door, _ => Task.FromResult<IResult>(new Said("ok")));
}
