using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Caseload;

/// <summary>The caseload.</summary>
public sealed class CaseloadEndpoints(ReadCaseload caseload, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("GET", "/api/patients", CallerKind.Api, List) { Shows = LookKind.Search }];

    private Task<IResult> List(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Asked(
            new CaseloadQuery(Words(context, check), check.OneOf<PatientStatus>("status", context.Request.Query["status"]), check.OneOf<CaseloadSort>("sort", context.Request.Query["sort"]) ?? CaseloadSort.Risk),
            ListRequest.Read(context, check)),
        async (asked, cancel) =>
        {
            var read = await caseload.Read(asked.Query, cancel);
            return ListResponses.Of(read.Entries, asked.Page, entry => entry.PatientId.Value, page => Page(page, read.IsComplete));
        });

    private object Page(ListResponse<CaseloadEntry> page, bool isComplete)
    {
        var now = time.GetUtcNow();
        return new
        {
            patients = page.Items.Select(entry => CaseloadResponse.Of(entry, now)),
            next = page.Next(entry => entry.PatientId.Value),
            incomplete = isComplete ? (bool?)null : true,
        };
    }

    private static string Words(HttpContext context, FieldCheck check)
    {
        var text = context.Request.Query["query"].ToString();
        return text.Trim().Length == 0 ? "" : check.Line("query", text, FieldLengths.Name);
    }

    private sealed record Asked(CaseloadQuery Query, ListRequest Page);
}
