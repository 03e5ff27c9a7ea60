using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>After a POST: the browser fetches the page anew, so that a reload sends nothing again.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
