using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Protocols;

/// <summary>The protocol in words, and a look at a draft of it.</summary>
public sealed class ProtocolWebEndpoints(StaffAccess caller, ProtocolCatalog protocols, InstrumentCatalog catalog)
{
    /// <summary>Many times the shipped file, as a form carries it.</summary>
    private const int MaxBytes = 512 * 1024;

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", ProtocolWebView.Path, CallerKind.Staff, context =>
            caller.Show(context, request => Task.FromResult<IResult>(Page(StatusCodes.Status200OK, request, verdict: null, draft: "", notice: null)))),
        new ClinicEndpoint("POST", ProtocolWebView.Path, CallerKind.Staff, context => caller.Act(context, (request, form) => Task.FromResult<IResult>(Look(request, form)))) { BodyLimit = MaxBytes },
    ];

    // Nothing is changed, so the answer is the page itself, and nobody has to say who they are.
    private HtmlView Look(StaffRequest request, FormBody form)
    {
        if ((form.Written(ProtocolWebView.FileField) ?? form.Written(ProtocolWebView.DraftField)) is not { } draft)
        {
            return Page(StatusCodes.Status422UnprocessableEntity, request, verdict: null, draft: "", StatusMessage.Refused("There is nothing to compare: choose a file, or paste its content."));
        }

        var verdict = DraftVerdict.Of(protocols.Current, ProtocolDraft.Read("draft", draft, catalog));
        return Page(verdict.Faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, request, verdict, draft, notice: null);
    }

    private HtmlView Page(int status, StaffRequest request, DraftVerdict? verdict, string draft, StatusMessage? notice) =>
        new(status, ProtocolWebView.Of(request, protocols.Current, verdict, draft, notice));
}
