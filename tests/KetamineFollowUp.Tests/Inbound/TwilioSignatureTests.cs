using KetamineFollowUp.Clinic.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class TwilioSignatureTests
{
    // The vector that Twilio publishes.
    private const string Token = "12345";
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly KeyValuePair<string, string>[] Form =
    [
        new("To", "+18005551212"), new("From", "+14158675309"), new("Digits", "1234"), new("Caller", "+14158675309"), new("CallSid", "CA1234567890ABCDE"),
    ];

    [Fact]
    public void The_published_vector_is_valid_in_any_order_of_parameters()
    {
        Assert.True(TwilioSignature.IsValid(Token, Url, Form, Signature));
        Assert.True(TwilioSignature.IsValid(Token, Url, Form.Reverse(), Signature));
    }

    [Fact]
    public void A_repeated_equal_pair_counts_once() => Assert.True(TwilioSignature.IsValid(Token, Url, [.. Form, Form[0]], Signature));

    [Theory]
    [InlineData("12346", Url, Signature)]
    [InlineData("", Url, Signature)]
    [InlineData(Token, "https://mycompany.com/myapp.php?foo=1&bar=3", Signature)]
    [InlineData(Token, "http://mycompany.com/myapp.php?foo=1&bar=2", Signature)]
    [InlineData(Token, Url, "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData(Token, Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    [InlineData(Token, Url, "")]
    [InlineData(Token, Url, null)]
    [InlineData(Token, Url, "é")]
    public void Anything_else_is_not(string token, string url, string? signature) => Assert.False(TwilioSignature.IsValid(token, url, Form, signature));

    [Fact]
    public void An_added_changed_or_missing_parameter_breaks_it()
    {
        Assert.False(TwilioSignature.IsValid(Token, Url, [.. Form, new("New", "")], Signature));
        Assert.False(TwilioSignature.IsValid(Token, Url, [.. Form, new("To", "+1")], Signature));
        Assert.False(TwilioSignature.IsValid(Token, Url, Form[1..], Signature));
    }

    [Theory]
    [InlineData("https://clinic.example", "/webhooks/twilio/sms", "", "https://clinic.example/webhooks/twilio/sms")]
    [InlineData("https://clinic.example/", "/webhooks/twilio/status/p-1~m%3A2", "?a=%20b", "https://clinic.example/webhooks/twilio/status/p-1~m%3A2?a=%20b")]
    [InlineData("https://clinic.example/base", "/x", "", "https://clinic.example/base/x")]
    public void The_url_is_the_public_base_and_the_target_as_it_was_sent(string baseUrl, string path, string query, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("evil.example");
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = path + query;
        Assert.Equal(expected, TwilioSignature.Url(new Uri(baseUrl), context.Request));
    }

    [Fact]
    public void Without_a_raw_target_the_parsed_path_serves()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/webhooks/twilio/status/p-1~m 2";
        context.Request.QueryString = new QueryString("?a=1");
        Assert.Equal("https://clinic.example/webhooks/twilio/status/p-1~m%202?a=1", TwilioSignature.Url(new Uri("https://clinic.example"), context.Request));
    }
}
