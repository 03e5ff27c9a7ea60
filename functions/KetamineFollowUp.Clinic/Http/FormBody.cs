using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>A form: every pair, in order, keys perhaps repeated or unknown.</summary>
/// <param name="Pairs">As they arrived, decoded.</param>
public sealed record FormBody(ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The first value of a key; null when the form does not have it. Keys are case-sensitive.</summary>
    public string? this[string key] => All(key).FirstOrDefault();

    /// <summary>All values of a key, in order.</summary>
    public IEnumerable<string> All(string key) => Pairs.Where(pair => pair.Key == key).Select(pair => pair.Value);

    /// <summary>Reads the request's body, <c>application/x-www-form-urlencoded</c>; any other content type is a bad request.</summary>
    public static async Task<Parsed<FormBody>> Read(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !Is(type, FormType))
        {
            return new Parsed<FormBody>.Invalid(new Rejection.BadRequest($"The body must be {FormType}."));
        }

        return new Parsed<FormBody>.Valid(Parse(Encoding.UTF8.GetString(await RawBody.Read(context))));
    }

    /// <summary>The same, or <c>multipart/form-data</c> from a form with a file.</summary>
    public static Task<Parsed<FormBody>> ReadWithFiles(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && Is(type, MultipartForm.Type) ? MultipartForm.Read(context, type) : Read(context);

    private static bool Is(MediaTypeHeaderValue given, string type) => given.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text of a form; broken escapes become replacement characters.</summary>
    public static FormBody Parse(string body) =>
        new([.. body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)]);

    private static KeyValuePair<string, string> Pair(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return at < 0
            ? new(WebUtility.UrlDecode(pair), "")
            : new(WebUtility.UrlDecode(pair[..at]), WebUtility.UrlDecode(pair[(at + 1)..]));
    }
}
