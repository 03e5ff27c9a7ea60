using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Forms;
using KetamineFollowUp.Clinic.Pages.Layout;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Domain.Instruments;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.ProtocolPages;

/// <summary>The protocol in words, and a look at a draft of it.</summary>
public sealed class ProtocolPageEndpoints(StaffDoor door, ProtocolShelf protocols, InstrumentCatalog catalog)
{
    /// <summary>Many times the shipped file, as a form carries it.</summary>
    private const int MostBytes = 512 * 1024;

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", ProtocolPage.Path, Door.StaffPage, context =>
            door.Show(context, visit => Task.FromResult<IResult>(Page(StatusCodes.Status200OK, visit, verdict: null, draft: "", notice: null)))),
        new ClinicEndpoint("POST", ProtocolPage.Path, Door.StaffPage, context => door.Act(context, (visit, form) => Task.FromResult<IResult>(Look(visit, form)))) { BodyLimit = MostBytes },
    ];

    // Nothing is changed, so the answer is the page itself, and nobody has to say who they are.
    private HtmlPage Look(StaffVisit visit, FormBody form)
    {
        if ((form.Written(ProtocolPage.FileField) ?? form.Written(ProtocolPage.DraftField)) is not { } draft)
        {
            return Page(StatusCodes.Status422UnprocessableEntity, visit, verdict: null, draft: "", Notice.Refused("There is nothing to compare: choose a file, or paste its content."));
        }

        var verdict = DraftVerdict.Of(protocols.Current, ProtocolDraft.Read("draft", draft, catalog));
        return Page(verdict.Faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, visit, verdict, draft, notice: null);
    }

    private HtmlPage Page(int status, StaffVisit visit, DraftVerdict? verdict, string draft, Notice? notice) =>
        new(status, ProtocolPage.Of(visit, protocols.Current, verdict, draft, notice));
}
