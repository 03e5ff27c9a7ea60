using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Http;

/// <summary>A plain answer that needs no services.</summary>
internal sealed class Said(string text) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Response.WriteAsync(text);
}
