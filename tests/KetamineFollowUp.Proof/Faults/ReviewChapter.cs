using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Caseload;
using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Looks;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>A clinician reads a patient's course and decides about a booster.</summary>
internal sealed class ReviewChapter(CareScene scene)
{
    public async Task Decide(PatientId patient, ReviewVerdict verdict)
    {
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().Reviews(false, null, 100, CancellationToken.None));
        if ((await scene.RecordOf(patient))?.ReviewId is not { } review)
        {
            return;
        }

        var until = verdict == ReviewVerdict.Defer ? scene.Clinic.Now.AddDays(4) : (DateTimeOffset?)null;
        var decision = new ReviewDecision(verdict, CareScene.Lead, until, "as spoken about");
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().Review(review, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<DecideReview>().RecordDecision(review, decision, CancellationToken.None));
    }

    public async Task ReadCourse(PatientId patient)
    {
        var known = (await scene.RecordOf(patient))!.Patient!;
        await scene.Caller.Do(() => scene.Clinic.Get<ReadCaseload>().Read(new CaseloadQuery("", null, CaseloadSort.Risk), CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadScoreChart>().Draw(known, ChartSpan.Course, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadTimeline>().Read(patient, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadLooks>().At(patient, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadLooks>().Unusual(CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadOutcomes>().Read(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<ReadSpread>().Read(CancellationToken.None));
    }
}
