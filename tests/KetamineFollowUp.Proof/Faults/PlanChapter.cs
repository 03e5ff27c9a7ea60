using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.SafetyPlans;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>A patient asks for the safety plan by text, opens it and changes it.</summary>
internal sealed class PlanChapter(CareScene scene)
{
    private const int MaxLinks = 10;

    public async Task OpenAndChange()
    {
        // A link opens once: whose browser failed in between asks for another.
        if (!await AskOpenAndChange())
        {
            await AskOpenAndChange();
        }
    }

    private async Task<bool> AskOpenAndChange()
    {
        await scene.Caller.Write(CareScene.TextPhone, "PLAN");
        await scene.Clinic.Settle();
        var stored = await scene.Clinic.Record.Query(Container.Care, CareScene.Texter.Value, DocumentTypes.PlanLink, afterId: null, MaxLinks, CancellationToken.None);
        if (stored is not [.., var document])
        {
            return false;
        }

        var linkId = document.Document.Key.Id;
        var token = await scene.Caller.Do(() => scene.Clinic.Get<PlanLinks>().Fill("{link}", linkId, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<PlanLinks>().Of(token.Substring(token.LastIndexOf('/') + 1), CancellationToken.None));
        if (await scene.Caller.Do(() => scene.Clinic.Get<PatientPlan>().Open(linkId, CancellationToken.None)) is { } opened)
        {
            var parts = new SafetyPlanParts { WarningSigns = "Three nights without sleep" };
            await scene.Caller.Do(() => scene.Clinic.Get<PatientPlan>().Save(linkId, opened.Form, parts, CancellationToken.None));
            return true;
        }

        return false;
    }
}
