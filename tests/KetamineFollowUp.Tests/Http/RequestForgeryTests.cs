using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Tests.Http;

public sealed class RequestForgeryTests
{
    [Theory]
    [InlineData("same-origin", "", true)]
    [InlineData("same-origin", "null", true)]
    [InlineData("cross-site", "https://clinic.example", false)]
    [InlineData("same-site", "https://clinic.example", false)]
    [InlineData("none", "https://clinic.example", false)]
    [InlineData("", "https://clinic.example", true)]
    [InlineData("", "https://clinic.example:8443", false)]
    [InlineData("", "http://clinic.example", false)]
    [InlineData("", "https://evil.example", false)]
    [InlineData("", "null", false)]
    [InlineData("", "", false)]
    public void A_staff_form_must_prove_that_it_came_from_our_page(string fetchSite, string origin, bool expected)
    {
        var request = TestHttp.Request("POST").Request;
        request.Headers["Sec-Fetch-Site"] = fetchSite;
        request.Headers.Origin = origin;
        Assert.Equal(expected, RequestForgery.IsFromOurPages(request, new Uri("https://clinic.example/base")));
    }
}
