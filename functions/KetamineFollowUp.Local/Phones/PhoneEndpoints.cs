using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Local.Http;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Local.Phones;

/// <summary>The page with the phones, and its forms; each answers by showing the page again.</summary>
internal sealed class PhoneEndpoints(
    PhoneList phones, PhoneCalls calls, SamplePatients samples, FakeProvider provider, TextIntake intake, ClockControl clock, ClinicSettings clinic)
{
    public const string StylePath = "/local/phones.css";

    /// <summary>The longest text that a provider hands over: 10 segments.</summary>
    private const int LongestText = 1600;

    private static readonly Lazy<string> Style = new(ReadStyle);

    public ImmutableArray<ClinicEndpoint> All =>
    [
        new("GET", "/", CallerKind.LocalOnly, Page),
        new("GET", StylePath, CallerKind.LocalOnly, _ => Task.FromResult(Results.Text(Style.Value, "text/css; charset=utf-8"))),
        new("POST", "/local/text", CallerKind.LocalOnly, context => Form(context, form => Write(form, context.RequestAborted))),
        new("POST", "/local/call", CallerKind.LocalOnly, context => Form(context, form => Handle(form, context.RequestAborted))),
        new("POST", "/local/turn", CallerKind.LocalOnly, context => Form(context, Turn)),
        new("POST", "/local/sample", CallerKind.LocalOnly, async context =>
        {
            await samples.Add(context.RequestAborted);
            return new SeeOther("/");
        }),
    ];

    private async Task<IResult> Page(HttpContext context)
    {
        // A page with forms and a style sheet of its own, unlike the other local addresses.
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        var html = PhonesView.Html(clinic.Name, clock.Now, clock.CanTurn, await phones.All(context.RequestAborted));
        return Results.Text(html, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Form(HttpContext context, Func<FormBody, Task<IResult>> take) =>
        await (await FormBody.Read(context)).Match(take, invalid => Task.FromResult(Problems.From(invalid)));

    // What the provider would do: keep the text on its list, and call the webhook, which is this use case.
    private async Task<IResult> Write(FormBody form, CancellationToken cancel)
    {
        var (from, body) = (form["from"]?.Trim() ?? "", form["body"] ?? "");
        if (from.Length is 0 or > 20 || body.Length > LongestText)
        {
            return Problems.From(Rejection.Unprocessable.Field(body.Length > LongestText ? "body" : "from", "is missing or too long"));
        }

        var text = new InboundText($"SM{Guid.NewGuid():N}", from, body, OptOutType: null, HasMedia: false);
        provider.List(text);
        await intake.Receive(text, ReplyVia.Response, cancel);
        return new SeeOther("/");
    }

    private async Task<IResult> Handle(FormBody form, CancellationToken cancel)
    {
        var (call, act) = (form["call"] ?? "", form["act"] ?? "");
        if (!CallsView.Acts.Contains(act))
        {
            return Problems.From(Rejection.Unprocessable.Field("act", "is nothing that can be done with a call"));
        }

        var done = act switch
        {
            "answer" => await calls.Answer(call, cancel),
            "1" or "2" or "3" => await calls.Press(call, act, cancel),
            _ => await calls.End(call, act, cancel),
        };
        return done ? new SeeOther("/") : Problems.From(new Rejection.NotFound("There is no such call, or it has not been answered."));
    }

    private async Task<IResult> Turn(FormBody form) => IsoDuration.After(clock.Now, form["by"] ?? "") is { } target
        ? (await clock.To(target)).Match<IResult>(
            _ => new SeeOther("/"),
            () => Problems.From(new Rejection.Conflict("The server runs on the real clock.")),
            why => Problems.From(Rejection.Unprocessable.Field("by", why)))
        : Problems.From(Rejection.Unprocessable.Field("by", "must be an ISO 8601 duration, such as PT4H"));

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(PhoneEndpoints).Assembly.GetManifestResourceStream("phones.css")!);
        return reader.ReadToEnd();
    }

    // After a form: a reload of the page must not send it again.
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
