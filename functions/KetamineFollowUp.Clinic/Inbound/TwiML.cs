using System.Text;
using System.Xml;
using KetamineFollowUp.Domain.Alerts;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>One reply text.</summary>
/// <param name="Body">The text.</param>
/// <param name="StatusCallbackUrl">Where delivery reports of it go; null: nowhere.</param>
public sealed record TwimlMessage(string Body, string? StatusCallbackUrl = null);

/// <summary>The answers to a provider's webhooks as TwiML: reply texts, or what a call says.</summary>
public static class TwiML
{
    /// <summary>200 <c>text/xml</c>.</summary>
    public static IResult Response(IEnumerable<TwimlMessage> messages) => new XmlResult(Render(messages));

    /// <summary>200 <c>text/xml</c>.</summary>
    /// <param name="script">What the call says.</param>
    /// <param name="keys">Where a key goes that is pressed.</param>
    public static IResult Response(CallScript script, Uri keys) => new XmlResult(Render(script, keys));

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

        return Document(inner.ToString());
    }

    /// <summary>
    /// The document: the words, one key to be pressed where one is asked for, and the end of the call. The pause is for
    /// whoever still lifts the phone to their ear.
    /// </summary>
    public static string Render(CallScript script, Uri keys) => Document(script.OnSilence is { } onSilence
        ? FormattableString.Invariant($"<Gather input=\"dtmf\" numDigits=\"1\" timeout=\"{CallTexts.WaitsForKey.TotalSeconds:0}\" method=\"POST\" action=\"{Escape(keys.AbsoluteUri)}\"><Pause length=\"1\"/>{Say(script.Words)}</Gather>{Say(onSilence)}<Hangup/>")
        : $"{Say(script.Words)}<Hangup/>");

    private static string Say(string words) => $"<Say language=\"en-US\">{Escape(words)}</Say>";

    private static string Document(string inner) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{(inner.Length == 0 ? "<Response/>" : $"<Response>{inner}</Response>")}";

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
