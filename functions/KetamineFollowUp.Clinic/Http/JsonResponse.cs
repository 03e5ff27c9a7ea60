using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>An answer as JSON; what is null is left out, unless the contract promises the field.</summary>
internal sealed class JsonResponse(int status, object body) : IResult, IStatusCodeHttpResult
{
    private static readonly JsonSerializerOptions Json = new(JsonBody.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <inheritdoc/>
    public int? StatusCode => status;

    public static IResult Ok(object body) => new JsonResponse(StatusCodes.Status200OK, body);

    public static IResult Created(object body) => new JsonResponse(StatusCodes.Status201Created, body);

    /// <summary>202: recorded, the rest follows.</summary>
    public static IResult Accepted(object body) => new JsonResponse(StatusCodes.Status202Accepted, body);

    /// <summary>The canonical text of a value: the same request gives the same text.</summary>
    public static string Text(object value) => JsonSerializer.Serialize(value, Json);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Json), httpContext.RequestAborted);
    }
}
