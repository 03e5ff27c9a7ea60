using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Tests.Http;

public sealed class FormBodyTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Pairs_are_decoded_and_keep_their_order()
    {
        var form = await Read("From=%2B15035550100&Body=I+can%27t+%26+won%27t+%F0%9F%99%82&Empty=&Flag&&a%3Db=c%3Dd=e");
        Assert.Equal(
            [new("From", "+15035550100"), new("Body", "I can't & won't 🙂"), new("Empty", ""), new("Flag", ""), new("a=b", "c=d=e")],
            form.Pairs);
    }

    [Fact]
    public async Task A_repeated_key_keeps_all_its_values()
    {
        var form = await Read("a=1&b=2&a=3");
        Assert.Equal("1", form["a"]);
        Assert.Equal(["1", "3"], form.All("a"));
        Assert.Null(form["A"]);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a=%ZZ&b=%F0%9F")]
    [InlineData("=")]
    [InlineData("&&&")]
    [InlineData("")]
    public async Task Broken_escapes_do_not_throw(string body) => Assert.NotNull(await Read(body));

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Only_url_encoded_forms_are_read(string? contentType)
    {
        var parsed = await FormBody.Read(TestHttp.Request("POST", "a=1", contentType));
        Assert.IsType<Rejection.BadRequest>(Assert.IsType<Parsed<FormBody>.Invalid>(parsed).Rejection);
    }

    private static async Task<FormBody> Read(string body) =>
        Assert.IsType<Parsed<FormBody>.Valid>(await FormBody.Read(TestHttp.Request("POST", body, FormType + "; charset=UTF-8"))).Value;
}
