using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Safety;

public sealed class SafetyPlanTests
{
    private static readonly DateOnly Reviewed = new(2026, 1, 10);
    private static readonly DateTimeOffset At = new(2026, 1, 10, 15, 0, 0, TimeSpan.Zero);
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private static readonly SafetyPlanParts Parts = new() { WarningSigns = "no sleep", Helpers = "Alex" };

    [Theory]
    [InlineData(0, false)]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void A_plan_is_due_when_its_review_is_more_than_120_days_ago(int days, bool due) =>
        Assert.Equal(due, new SafetyPlan { At = At, ReviewedOn = Reviewed }.IsDue(Reviewed.AddDays(days)));

    [Fact]
    public void A_plan_without_a_review_is_due() => Assert.True(new SafetyPlan { At = At, By = Lead }.IsDue(Reviewed));

    [Fact]
    public void A_correction_of_its_words_is_no_review()
    {
        var first = SafetyPlan.Rewritten(null, new SafetyPlanDraft(Parts, ReviewedOn: Reviewed), Lead, At)!;
        var corrected = SafetyPlan.Rewritten(first, new SafetyPlanDraft(Parts with { Helpers = "Alex, Kim" }), StaffId.Parse("nurse"), At.AddDays(30))!;
        Assert.Equal((Reviewed, Lead, "nurse"), (corrected.ReviewedOn, corrected.ReviewedBy, corrected.By!.Value.Value));
    }

    [Fact]
    public void The_same_again_changes_nothing_and_a_later_review_does()
    {
        var first = SafetyPlan.Rewritten(null, new SafetyPlanDraft(Parts, ReviewedOn: Reviewed), Lead, At)!;
        Assert.Null(SafetyPlan.Rewritten(first, new SafetyPlanDraft(Parts), Lead, At.AddDays(1)));
        Assert.Null(SafetyPlan.Rewritten(first, new SafetyPlanDraft(Parts, ReviewedOn: Reviewed), Lead, At.AddDays(1)));
        var again = SafetyPlan.Rewritten(first, new SafetyPlanDraft(Parts, ReviewedOn: Reviewed.AddDays(90)), StaffId.Parse("nurse"), At.AddDays(90))!;
        Assert.Equal((Reviewed.AddDays(90), "nurse"), (again.ReviewedOn!.Value, again.ReviewedBy!.Value.Value));
    }

    [Fact]
    public void What_the_patient_writes_is_the_patients_and_neither_the_review_nor_what_is_unsorted_is_lost()
    {
        var before = new SafetyPlan { Parts = Parts, Unsorted = "Walk to the lake.", By = Lead, At = At, ReviewedOn = Reviewed, ReviewedBy = Lead };
        var after = SafetyPlan.ChangedByPatient(before, Parts with { OwnSteps = "music" }, At.AddDays(2))!;
        Assert.Equal((null, "music", "Walk to the lake.", Reviewed), (after.By, after.Parts.OwnSteps, after.Unsorted, after.ReviewedOn));
        Assert.Null(SafetyPlan.ChangedByPatient(after, after.Parts, At.AddDays(3)));
        Assert.Null(SafetyPlan.ChangedByPatient(null, new SafetyPlanParts(), At));
    }

    [Fact]
    public void A_plan_of_an_older_version_is_read_as_one_unsorted_part()
    {
        var old = RecordJson.Read<SafetyPlan>("""{"text":"Walk to the lake. Call Alex.","by":"ana","at":"2026-03-04T19:20:00+00:00"}""");
        Assert.Equal(("Walk to the lake. Call Alex.", "ana", true), (old.Unsorted, old.By!.Value.Value, old.Parts.IsEmpty));
        Assert.Null(old.ReviewedOn);
    }

    [Fact]
    public void What_is_stored_reads_back_the_same()
    {
        var plan = new SafetyPlan { Parts = Parts, At = At, ReviewedOn = Reviewed, ReviewedBy = Lead };
        Assert.Equal(plan, RecordJson.Read<SafetyPlan>(RecordJson.Write(plan)));
    }
}
