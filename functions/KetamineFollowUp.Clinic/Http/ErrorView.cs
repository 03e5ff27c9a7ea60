using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>A problem as a person in a browser sees it. It stands on nothing that may itself have failed: no component, no style sheet.</summary>
/// <param name="problem">What went wrong.</param>
/// <param name="caller">Who sees it.</param>
/// <param name="clinicPhone">As patients dial it.</param>
internal sealed class ErrorView(Problem problem, CallerKind caller, string clinicPhone) : IResult
{
    /// <summary>True when the door leads to pages and the caller asks for one.</summary>
    public static bool Suits(CallerKind caller, HttpRequest request) =>
        caller is CallerKind.Patient or CallerKind.Staff && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        var page = caller == CallerKind.Patient ? Page("Sorry, this did not work", ForPatients()) : Page(problem.Title, ForStaff());
        await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page), httpContext.RequestAborted);
    }

    // A patient must not think that an answer has arrived, nor that somebody is watching.
    private string ForPatients() => string.Create(CultureInfo.InvariantCulture, $"""
        <p>What you have just sent may not be saved. Please go back and send it again, or call us: <a href="tel:{Dial()}">{WebUtility.HtmlEncode(clinicPhone)}</a></p>
        <p>In an emergency <a href="tel:911">call 911</a>, or <a href="tel:988">call</a> or <a href="sms:988">text 988</a>.</p>
        <div lang="es">
        <h2>Lo sentimos, esto no funcionó</h2>
        <p>Es posible que lo que acaba de enviar no se haya guardado. Por favor regrese y envíelo otra vez, o llámenos: <a href="tel:{Dial()}">{WebUtility.HtmlEncode(clinicPhone)}</a></p>
        <p>En una emergencia <a href="tel:911">llame al 911</a>, o <a href="tel:988">llame al 988</a> y marque 2.</p>
        </div>
        <p><small>{WebUtility.HtmlEncode(problem.Detail)}</small></p>
        """);

    private string ForStaff() => string.Create(CultureInfo.InvariantCulture, $"""
        <p>{WebUtility.HtmlEncode(problem.Detail)}</p>
        <p>A page that you were sent can also be acknowledged by text: reply ACK and its code.</p>
        <p><a href="/clinic">Back to the worklist</a></p>
        """);

    private string Dial() => string.Concat(clinicPhone.Where(sign => sign == '+' || char.IsAsciiDigit(sign)));

    private static string Page(string title, string content) => string.Create(CultureInfo.InvariantCulture, $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{WebUtility.HtmlEncode(title)}</title></head>
        <body>
        <main>
        <h1>{WebUtility.HtmlEncode(title)}</h1>
        {content}
        </main>
        </body>
        </html>

        """);
}
