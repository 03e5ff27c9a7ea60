using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>Old forms that become known today.</summary>
public sealed class FormHistoryTests
{
    private static readonly StaffId Nurse = StaffId.Parse("nurse");

    [Fact]
    public async Task Four_old_totals_entered_oldest_first_page_nobody()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        foreach (var (days, total) in new[] { (60, 4), (45, 14), (30, 19), (15, 24) })
        {
            await Keep(scene, days, total);
        }

        await scene.Advance(TimeSpan.FromHours(4));
        var alert = await scene.Document<Alert>((await scene.Record()).OpenAlert!.AlertId.Value);
        Assert.Equal((Severity.Routine, 0), (alert.Severity, alert.Pages.Length));
        Assert.All(alert.Causes, cause => Assert.StartsWith("Form of ", cause.Finding.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_positive_of_2023_is_a_routine_alert_with_its_date()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(scene, Scene.At("2023-05-04 10:00"), item9: 2);

        var alert = await scene.Document<Alert>((await scene.Record()).OpenAlert!.AlertId.Value);
        Assert.Equal(Severity.Routine, alert.Severity);
        Assert.All(alert.Causes, cause => Assert.Equal(Paging.None, cause.Finding.Paging));
        Assert.Contains(alert.Causes, cause => cause.Finding.Reason.StartsWith("Form of 4 May 2023, entered later. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_positive_of_last_week_pages_in_the_daytime_only_while_it_is_the_newest()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(scene, scene.Clinic.Now.AddDays(-7), item9: 2);
        var alert = await scene.Document<Alert>((await scene.Record()).OpenAlert!.AlertId.Value);
        Assert.Contains(alert.Causes, cause => cause.Finding is { Severity: Severity.Urgent, Paging: Paging.Daytime });
        scene.ClaimAll();

        await using var other = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(other, other.Clinic.Now.AddDays(-4), item9: 0);
        await Keep(other, other.Clinic.Now.AddDays(-7), item9: 2);
        var routine = await other.Document<Alert>((await other.Record()).OpenAlert!.AlertId.Value);
        Assert.Equal(Severity.Routine, routine.Severity);
    }

    [Fact]
    public async Task A_no_of_2024_does_not_weaken_the_silence_rule_of_today()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(scene, scene.Clinic.Now.AddDays(-1), item9: 1);
        await Keep(scene, Scene.At("2024-03-02 10:00"), item9: 0);
        scene.ClaimAll();

        var record = await scene.Record();
        Assert.Equal((SafetyAnswer.Positive, scene.Clinic.Now.AddDays(-1)), (record.LastSafety, record.LastSafetyAt));
    }

    [Fact]
    public async Task A_record_that_kept_no_date_of_the_last_safety_answer_finds_it_with_the_next_form()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(scene, scene.Clinic.Now.AddDays(-1), item9: 0);
        await scene.Clinic.Get<PatientTransactions>().Change(
            scene.Patient.Value,
            transaction =>
            {
                transaction.Record = transaction.Record with { LastSafety = SafetyAnswer.Negative, LastSafetyAt = null, PositiveItem = null };
                transaction.Audit("nurse", "as-of-old", "P1");
                return Task.FromResult(true);
            },
            CancellationToken.None);
        await Keep(scene, Scene.At("2023-05-04 10:00"), item9: 2);

        var record = await scene.Record();
        Assert.Equal((SafetyAnswer.Negative, scene.Clinic.Now.AddDays(-1)), (record.LastSafety, record.LastSafetyAt));
    }

    [Fact]
    public async Task An_imported_form_pages_nobody_however_new()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Clinic.Get<RecordForm>().Keep(scene.Patient, Form(scene.Clinic.Now.AddHours(-1), 9, 3), FormOrigin.Imported, Actors.Integration, CancellationToken.None);
        await scene.Advance(TimeSpan.FromHours(4));

        var alert = await scene.Document<Alert>((await scene.Record()).OpenAlert!.AlertId.Value);
        Assert.Equal((Severity.Routine, 0), (alert.Severity, alert.Pages.Length));
    }

    [Fact]
    public async Task A_voided_form_counts_no_more_anywhere()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Keep(scene, scene.Clinic.Now.AddDays(-9), item9: 0);
        var before = await Known(scene);
        await Keep(scene, scene.Clinic.Now.AddDays(-8), item9: 1);
        var form = Form(scene.Clinic.Now.AddDays(-8), 0, 1);
        await scene.Clinic.Get<PatientTransactions>().Change(
            scene.Patient.Value,
            async transaction =>
            {
                var id = RecordIds.Score(form.Source, "phq-9");
                transaction.Put("score-voided", id, await transaction.Get<Reading>(id, CancellationToken.None));
                await scene.Clinic.Get<RecordReading>().Rebuild(transaction, form.Source, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        scene.ClaimAll();

        Assert.Equal(before, await Known(scene));
    }

    [Theory]
    [InlineData("9.0", 201)]
    [InlineData("9", 201)]
    [InlineData("9.5", 422)]
    [InlineData("\"9\"", 422)]
    public async Task A_whole_number_may_be_written_with_a_fraction_of_zero(string total, int status)
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post("/api/patients/P1/scores", Sample.Phq9(0).With("answers", null).With("total", total));
        Assert.Equal(status, reply.Status);
        Assert.Equal(status, (await host.Post("/api/patients/P1/scores", Sample.Phq9(0).With("answers", $"[1,1,1,1,1,1,1,1,{total.Replace('9', '0')}]"))).Status);
    }

    private static async Task<string> Known(Scene scene)
    {
        var record = await scene.Record();
        return RecordJson.Write(new { record.Readings, record.LastSafety, record.LastSafetyAt, record.PositiveItem, record.RecentPulses, record.LastScreenedAt });
    }

    private static Task<Reading?> Keep(Scene scene, int daysAgo, int total) => scene.Clinic.Get<RecordForm>().Keep(
        scene.Patient, new FilledForm(InstrumentCatalog.Shipped.Get("phq-9"), scene.Clinic.Now.AddDays(-daysAgo), total, []), Nurse, CancellationToken.None);

    private static Task<Reading?> Keep(Scene scene, DateTimeOffset takenAt, int item9) =>
        scene.Clinic.Get<RecordForm>().Keep(scene.Patient, Form(takenAt, 0, item9), Nurse, CancellationToken.None);

    private static FilledForm Form(DateTimeOffset takenAt, int others, int item9) => new(
        InstrumentCatalog.Shipped.Get("phq-9"),
        takenAt,
        null,
        [
            .. Enumerable.Range(1, 9).Select(item => new Answer(
                "phq-9", item.ToString(CultureInfo.InvariantCulture), item == 9 ? item9 : others > 0 ? 1 : 0, null, takenAt, AnswerVia.Clinic)),
        ]);
}
