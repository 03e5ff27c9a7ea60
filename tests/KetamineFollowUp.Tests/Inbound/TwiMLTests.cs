using System.Xml.Linq;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class TwiMLTests
{
    [Fact]
    public void No_reply_is_an_empty_response() =>
        Assert.Equal("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>", TwiML.Render([]));

    [Fact]
    public void Each_reply_is_a_message_in_order_with_its_callback()
    {
        var document = XDocument.Parse(TwiML.Render([new("crisis", "https://x.example/s?a=1&b=\"2\""), new("question")]));
        var messages = document.Root!.Elements("Message").ToList();
        Assert.Equal(["crisis", "question"], messages.Select(m => m.Value));
        Assert.Equal("https://x.example/s?a=1&b=\"2\"", (string?)messages[0].Attribute("statusCallback"));
        Assert.Null(messages[1].Attribute("statusCallback"));
    }

    [Theory]
    [InlineData("a < b & c > d \"e\" 'f' ]]>")]
    [InlineData("line 1\nline 2\r\nline 3\ttab")]
    [InlineData("áñ¿ 日本 🙂 \U0010FFFD")]
    [InlineData("  spaces kept  ")]
    public void Any_text_arrives_unchanged(string body) => Assert.Equal(body, Parsed(body));

    [Theory]
    [InlineData("a\u0000b\u0001\u000b\u001fc", "abc")]
    [InlineData("\ufffe\uffffx", "x")]
    public void What_xml_cannot_hold_is_left_out(string body, string expected) => Assert.Equal(expected, Parsed(body));

    [Fact]
    public void Half_an_emoji_is_left_out() => Assert.Equal("half  emoji ", Parsed("half \ud83d emoji \ude42"));

    [Fact]
    public void Every_character_there_is_makes_a_readable_document()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Select(i => (char)i));
        Assert.NotEmpty(Parsed(all));
    }

    [Fact]
    public async Task The_answer_is_text_xml()
    {
        var context = TestHttp.Request("POST");
        await TwiML.Response([new TwimlMessage("hola ¿qué tal?")]).ExecuteAsync(context);
        Assert.Equal("text/xml; charset=utf-8", context.Response.ContentType);
        Assert.Contains("<Message>hola ¿qué tal?</Message>", TestHttp.Answer(context), StringComparison.Ordinal);
    }

    private static string Parsed(string body) => XDocument.Parse(TwiML.Render([new(body)]), LoadOptions.PreserveWhitespace).Root!.Element("Message")!.Value;
}
