using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Outcomes;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>The clinic's outcomes, as a page and as CSV.</summary>
public sealed class OutcomeWebEndpoints(StaffAccess caller, ReadOutcomes outcomes, ReadSpread spread)
{
    private const string WrongMonths = "These months cannot be shown: give a first month and a later one, such as 2026-01 and 2026-06, at most three years.";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", OutcomesWebView.Path, CallerKind.Staff, context => caller.Show(context, request => Page(context, request))) { Shows = LookKind.Outcomes },
        new ClinicEndpoint("GET", $"{OutcomesWebView.Path}/csv", CallerKind.Staff, context => caller.Show(context, request => Csv(context, request))) { Shows = LookKind.Outcomes },
    ];

    private async Task<IResult> Page(HttpContext context, StaffRequest request)
    {
        var asked = OutcomePeriod.Of(context.Request.Query, request.Now, outcomes.Zone);
        var shown = asked ?? OutcomePeriod.Of(QueryCollection.Empty, request.Now, outcomes.Zone)!;
        var read = await outcomes.Read(shown.First, shown.Last, context.RequestAborted);
        return new HtmlView(
            asked is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            OutcomesWebView.Of(request, read, asked is null ? StatusMessage.Refused(WrongMonths) : null, await spread.Read(context.RequestAborted)));
    }

    private async Task<IResult> Csv(HttpContext context, StaffRequest request) => OutcomePeriod.Of(context.Request.Query, request.Now, outcomes.Zone) is { } asked
        ? new CsvFile(
            $"outcomes-{OutcomePeriod.Name(asked.First)}-to-{OutcomePeriod.Name(asked.Last)}.csv",
            OutcomeCsv.Write((await outcomes.Read(asked.First, asked.Last, context.RequestAborted)).Report))
        : Problems.From(Rejection.Unprocessable.Field(OutcomePeriod.FromField, "and to must be months such as 2026-01 and 2026-06, at most three years"));

    /// <summary>A file to be kept.</summary>
    private sealed class CsvFile(string name, string content) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var body = Encoding.UTF8.GetBytes(content);
            httpContext.Response.ContentType = "text/csv; charset=utf-8";
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            httpContext.Response.ContentLength = body.Length;
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
