using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Caseload;

/// <summary>The caseload.</summary>
public sealed class CaseloadEndpoints(ReadCaseload caseload, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("GET", "/api/patients", CallerKind.Api, List)];

    private Task<IResult> List(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Asked(
            new CaseloadQuery(Words(context, check), OneOf<PatientStatus>(context, check, "status"), OneOf<CaseloadSort>(context, check, "sort") ?? CaseloadSort.Risk),
            ListRequest.Read(context, check)),
        async (asked, cancel) =>
        {
            var read = await caseload.Read(asked.Query, cancel);
            return After(read.Entries, asked.Page.After) is not { } rest
                ? Problems.From(Rejection.Unprocessable.Field("after", "must be a patientId of this list"))
                : JsonResponse.Ok(Page(new ListResponse<CaseloadEntry>(rest, asked.Page.Limit), read.IsComplete));
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

    // The list may have changed since the page before: the patient says where it goes on. Null: no such patient in it.
    private static List<CaseloadEntry>? After(IReadOnlyList<CaseloadEntry> entries, string? after) =>
        after is null ? [.. entries]
        : entries.Any(entry => entry.PatientId.Value == after) ? [.. entries.SkipWhile(entry => entry.PatientId.Value != after).Skip(1)]
        : null;

    private static string Words(HttpContext context, FieldCheck check)
    {
        var text = context.Request.Query["query"].ToString();
        return text.Trim().Length == 0 ? "" : check.Line("query", text, FieldLengths.Name);
    }

    private static T? OneOf<T>(HttpContext context, FieldCheck check, string name)
        where T : struct, Enum
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (EnumNames.Find<T>(text) is { } found)
        {
            return found;
        }

        check.Fault(name, $"must be one of: {string.Join(", ", Enum.GetValues<T>().Select(EnumNames.Name))}");
        return null;
    }

    private sealed record Asked(CaseloadQuery Query, ListRequest Page);
}
