using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>A <c>multipart/form-data</c> body as the pairs of a form; of a file its content counts, as text. The endpoint's body limit bounds it.</summary>
internal static class MultipartForm
{
    public const string Type = "multipart/form-data";

    /// <summary>The pairs; a bad request for a body that is cut off or has no boundary.</summary>
    public static async Task<Parsed<FormBody>> Read(HttpContext context, MediaTypeHeaderValue type)
    {
        if (HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 } boundary)
        {
            return Refused("The body has no boundary.");
        }

        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.Name.HasValue)
                {
                    using var text = new StreamReader(section.Body, Encoding.UTF8);
                    pairs.Add(new(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), await text.ReadToEndAsync(context.RequestAborted)));
                }
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BodyTooLargeException)
        {
            return Refused("The body could not be read.");
        }

        return new Parsed<FormBody>.Valid(new FormBody(pairs.ToImmutable()));
    }

    private static Parsed<FormBody>.Invalid Refused(string why) => new(new Rejection.BadRequest(why));
}
