using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Doors;

/// <summary>A problem as a person in a browser sees it, in both languages.</summary>
internal sealed class ErrorPage(Problem problem) : IResult
{
    /// <summary>True when the door leads to pages and the caller asks for one.</summary>
    public static bool Suits(Door door, HttpRequest request) =>
        door is Door.PatientPage or Door.StaffPage && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Html()), httpContext.RequestAborted);
    }

    private string Html() => string.Create(CultureInfo.InvariantCulture, $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(problem.Title)}</title></head>
        <body>
        <main>
        <h1>{WebUtility.HtmlEncode(problem.Title)}</h1>
        <p>{WebUtility.HtmlEncode(problem.Detail)}</p>
        <p>In an emergency call 911, or call or text 988.</p>
        <p lang="es">Esta página no se pudo abrir. En una emergencia llame al 911, o llame al 988 y marque 2.</p>
        </main>
        </body>
        </html>

        """);
}
