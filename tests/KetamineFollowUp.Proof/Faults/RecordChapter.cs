using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Staff write into the chart, write to the patient, and change who is on call.</summary>
internal sealed class RecordChapter(CareScene scene)
{
    public async Task Write()
    {
        var change = new KnownMedicationChange(scene.Clinic.Now, "sertraline");
        await scene.Caller.Do(() => scene.Clinic.Get<AddNote>().Add(CareScene.Texter, "called, safety plan reviewed", CareScene.Lead, "form-1", CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<WriteSafetyPlan>().Write(CareScene.Texter, new SafetyPlanDraft(new SafetyPlanParts { Helpers = "My sister", OwnSteps = "Walk to the lake" }), CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadSafetyPlan>().Of(CareScene.Texter, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<RecordMedicationChange>().Record(CareScene.Texter, change, CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<SetHold>().Set(CareScene.Texter, HoldKind.BloodPressure, true, CareScene.Lead, "170/100", CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<SetHold>().Set(CareScene.Texter, HoldKind.BloodPressure, false, CareScene.Lead, null, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<NoteKnownIdeation>().Make(CareScene.Texter, Known(), CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<NoteKnownIdeation>().End(CareScene.Texter, CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<TextPatient>().Send(CareScene.Texter, "See you on Friday.", CareScene.Lead, CancellationToken.None));
    }

    private KnownIdeation Known()
    {
        var today = ClinicTime.DateOf(scene.Clinic.Now, SampleClinic.Roster.TimeZone);
        return new KnownIdeation
        {
            Level = KnownIdeationLevel.WishToBeDead,
            Until = today.AddDays(30),
            EndsAt = scene.Clinic.Now.AddDays(30),
            SafetyPlanReviewedOn = today,
            NotedAt = scene.Clinic.Now,
        };
    }

    // Over before the next alert: whom that one pages must not hang on a minute of trying again.
    private static readonly TimeSpan StandsIn = TimeSpan.FromHours(12);

    /// <summary>Somebody stands in for a night; a test page shows that it reaches them.</summary>
    public async Task ChangeRoster()
    {
        var now = scene.Clinic.Now;
        var roster = SampleClinic.Roster with { Overrides = [new(CareScene.Lead, now, now + StandsIn)] };
        await scene.Caller.Do(() => scene.Clinic.Get<RosterStore>().Latest(CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReplaceRoster>().Replace(roster, CareScene.Lead.Value, null, handsOver: true, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<SendTestPage>().Send(CareScene.Lead, CareScene.Lead.Value, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<SendTestPage>().Latest(CancellationToken.None));
    }
}
