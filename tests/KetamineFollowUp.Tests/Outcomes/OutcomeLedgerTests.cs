using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Boosters;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class OutcomeLedgerTests
{
    private static readonly DocumentKey Key = new(Container.Care, "P1", RecordIds.Outcomes("P1"));
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");

    [Fact]
    public async Task The_forms_of_the_record_are_kept_with_the_outcomes()
    {
        await using var host = await ReviewHost.New();
        var kept = await Kept(host);
        Assert.Equal([18, 4, 13, 14], kept.Forms!.Value.Select(form => form.Total));
        Assert.Equal(DateTimeOffset.Parse("2026-01-05T15:00:00Z", null), Assert.Single(kept.Courses).LastInductionAt);
    }

    [Fact]
    public async Task What_an_older_version_left_out_is_taken_in_by_itself_once_and_the_list_keeps_its_order()
    {
        await using var host = await ReviewHost.New();
        await host.Get<WriteSafetyPlan>().Write(PatientId.Parse("P1"), new SafetyPlanDraft(new SafetyPlanParts { OwnSteps = "Walk." }), Lead, CancellationToken.None);
        var (store, whole) = (host.Get<IRecordStore>(), await Kept(host));
        await BackToOldForm(store);
        var old = await Kept(host);
        Assert.True(old is { Forms: null, PlanActs.IsEmpty: true } && old.Courses[0].LastInductionAt is null);

        await host.Get<OutcomesBackfill>().Ensure(CancellationToken.None);
        await host.Get<OutcomesBackfill>().Run(CancellationToken.None);
        var once = (await store.Read(Key, CancellationToken.None))!;
        Assert.Equal(RecordJson.Write(whole), once.Document.Body);
        Assert.True(once.Document.WaitsSince >= whole.PlanActs[^1].At);

        await host.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                await host.Get<OutcomeLedger>().TakeIn(transaction, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        Assert.Equal(once.ETag, (await store.Read(Key, CancellationToken.None))!.ETag);
    }

    [Fact]
    public async Task A_plan_that_staff_write_or_go_through_is_an_act_and_what_the_patient_changes_is_none()
    {
        await using var host = await ReviewHost.New();
        var today = new DateOnly(2026, 3, 2);
        var parts = new SafetyPlanParts { OwnSteps = "Walk." };
        await host.Get<WriteSafetyPlan>().Write(PatientId.Parse("P1"), new SafetyPlanDraft(parts), Lead, CancellationToken.None);
        var written = Assert.Single((await Kept(host)).PlanActs).At;
        await host.Advance(TimeSpan.FromHours(1));
        await host.Get<WriteSafetyPlan>().Write(PatientId.Parse("P1"), new SafetyPlanDraft(parts, ReviewedOn: today.AddDays(-3)), Lead, CancellationToken.None);
        var acts = (await Kept(host)).PlanActs;
        Assert.Equal(3, acts.Length);
        Assert.Equal(new DateOnly(2026, 2, 27), ClinicTime.DateOf(acts[0].At, IanaZone.Parse("America/New_York")));
        Assert.Equal(written, acts[1].At);

        await host.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                var plan = SafetyPlan.ChangedByPatient(await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, CancellationToken.None), parts with { OwnSteps = "Swim." }, transaction.Now)!;
                transaction.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, plan);
                transaction.AddEntry(id => new TimelineEntry.SafetyPlanChanged(transaction.Now, id, "Swim."));
                return true;
            },
            CancellationToken.None);
        Assert.Equal(acts, (await Kept(host)).PlanActs);
    }

    [Fact]
    public async Task Whoever_resolves_an_alert_may_say_that_the_plan_was_gone_through()
    {
        await using var host = await ReviewHost.New();
        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        var alert = (await host.Get("/api/alerts")).Say("alerts[0].alertId");
        Assert.Equal(200, (await host.Post($"/api/alerts/{alert}/resolve", """{"by":"medical-lead","disposition":"reached-safe","riskLevel":"low","tool":"C-SSRS","planReviewed":true,"meansAsked":true}""")).Status);
        Assert.Single((await Kept(host)).PlanActs);
    }

    [Fact]
    public async Task A_confirmed_death_is_known_and_may_be_taken_back()
    {
        await using var host = await ReviewHost.New();
        await host.Get<AnswerReportedDeath>().Answer(PatientId.Parse("P1"), confirmed: true, Lead, CancellationToken.None);
        Assert.True((await Kept(host)).HasDied);
        await host.Get<AnswerReportedDeath>().Answer(PatientId.Parse("P1"), confirmed: false, Lead, CancellationToken.None);
        Assert.False((await Kept(host)).HasDied);
    }

    private static async Task<PatientOutcomes> Kept(ApiHost host) => RecordJson.Read<PatientOutcomes>((await host.Get<IRecordStore>().Read(Key, CancellationToken.None))!.Document.Body);

    // As a version before wrote it.
    private static async Task BackToOldForm(IRecordStore store)
    {
        var stored = (await store.Read(Key, CancellationToken.None))!;
        var body = JsonNode.Parse(stored.Document.Body)!.AsObject();
        body.Remove("forms");
        body.Remove("planActs");
        body["courses"]!.AsArray().ToList().ForEach(course => course!.AsObject().Remove("lastInductionAt"));
        await store.Commit(Container.Care, "P1", [new Write.Replace(stored.Document with { Body = body.ToJsonString(RecordJson.Options) }, stored.ETag)], CancellationToken.None);
    }
}
