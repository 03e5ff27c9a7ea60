using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>A request's body, byte for byte: what signatures are computed over.</summary>
public static class RawBody
{
    /// <summary>Reads to the end. Behind the pipeline it holds at most the endpoint's limit.</summary>
    public static async Task<byte[]> Read(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }
}
