using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>An error answer as RFC 9457 <c>application/problem+json</c>.</summary>
public sealed record Problem : IResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary><c>about:blank</c>: the status says it all (RFC 9457 § 4.2.1).</summary>
    public string Type { get; } = "about:blank";

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>Faults per field; with 422 only.</summary>
    public ImmutableDictionary<string, string[]>? Errors { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/problem+json";
        await httpContext.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(this, Json), httpContext.RequestAborted);
    }
}
