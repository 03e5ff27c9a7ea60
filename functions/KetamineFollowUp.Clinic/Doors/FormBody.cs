using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KetamineFollowUp.Clinic.Doors;

/// <summary>An <c>application/x-www-form-urlencoded</c> body: every pair, in order, keys perhaps repeated or unknown.</summary>
/// <param name="Pairs">As they arrived, decoded.</param>
public sealed record FormBody(ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The first value of a key; null when the form does not have it. Keys are case-sensitive.</summary>
    public string? this[string key] => All(key).FirstOrDefault();

    /// <summary>All values of a key, in order.</summary>
    public IEnumerable<string> All(string key) => Pairs.Where(pair => pair.Key == key).Select(pair => pair.Value);

    /// <summary>Reads the request's body; any other content type is a bad request.</summary>
    public static async Task<Parsed<FormBody>> Read(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            return new Parsed<FormBody>.Invalid(new Rejection.BadRequest($"The body must be {FormType}."));
        }

        return new Parsed<FormBody>.Valid(Parse(Encoding.UTF8.GetString(await RawBody.Read(context))));
    }

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
