using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The page of one alert as an answer to whatever was done there.</summary>
public sealed class AlertPages(AlertFiles files, InstrumentCatalog catalog)
{
    private readonly TimelineText _timeline = new(catalog);

    /// <summary>The page, or that there is no such alert.</summary>
    /// <param name="context">Its path names the alert.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="notice">What is said on top.</param>
    /// <param name="given">The form of the outcome, to be put right; null for none.</param>
    /// <param name="kept">Any other form that was not taken, to be copied from; null for none.</param>
    internal async Task<IResult> Show(
        HttpContext context, StaffRequest request, int status, Func<AlertFile, StatusMessage?> notice, FormBody? given = null, FormBody? kept = null) =>
        RecordPath.Id<AlertId>(context) is { } id && await files.Find(id, context.RequestAborted) is { } file
            ? new HtmlView(status, AlertWebView.Of(request, file, _timeline, notice(file), given, kept))
            : NotFound(request);

    internal static SeeOther After(AlertId id, string said) => new($"/clinic/alerts/{Uri.EscapeDataString(id.Value)}?{StaffRequest.SaidField}={said}");

    internal static HtmlView NotFound(StaffRequest request) => NotFoundView.Answer(request, "There is no such alert.");
}
