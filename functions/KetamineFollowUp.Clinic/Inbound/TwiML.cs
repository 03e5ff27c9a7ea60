using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>One reply text.</summary>
/// <param name="Body">The text.</param>
/// <param name="StatusCallbackUrl">Where delivery reports of it go; null: nowhere.</param>
public sealed record TwimlMessage(string Body, string? StatusCallbackUrl = null);

/// <summary>The answer to an inbound text: the reply texts as TwiML.</summary>
public static class TwiML
{
    /// <summary>200 <c>text/xml</c>.</summary>
    public static IResult Response(IEnumerable<TwimlMessage> messages) => new XmlResult(Render(messages));

    /// <summary>The document; without messages <c>&lt;Response/&gt;</c>.</summary>
    public static string Render(IEnumerable<TwimlMessage> messages)
    {
        var inner = new StringBuilder();
        foreach (var message in messages)
        {
            inner.Append("<Message");
            if (message.StatusCallbackUrl is { } url)
            {
                inner.Append(" statusCallback=\"").Append(Escape(url)).Append('"');
            }

            inner.Append('>').Append(Escape(message.Body)).Append("</Message>");
        }

        var response = inner.Length == 0 ? "<Response/>" : $"<Response>{inner}</Response>";
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{response}";
    }

    // XML 1.0 has no place at all, not even escaped, for most control characters and for half an emoji.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                escaped.Append(Entity(c) ?? c.ToString());
            }
        }

        return escaped.ToString();
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\r' => "&#xD;",
        _ => null,
    };

    private sealed class XmlResult(string document) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/xml; charset=utf-8";
            await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(document), httpContext.RequestAborted);
        }
    }
}
