using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

public class StaffPhoneScenarios
{
    private const string Night = "+12025550102";
    private static readonly StaffId NightId = StaffId.Parse("night-clinician");

    [Fact]
    public async Task ACK_after_a_test_page_answers_the_test_page_and_takes_no_alert()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I am going to kill myself tonight");
        await scene.Advance(TimeSpan.FromSeconds(30));
        await scene.Clinic.Get<SendTestPage>().Send(NightId, "medical-lead", CancellationToken.None);
        await scene.Clinic.Settle();
        scene.ClaimAll();
        var answer = Assert.Single(await scene.Texts("ACK", Night));
        Assert.Contains("No alert was taken", answer);
        Assert.Contains((await scene.OpenAlert())!.Code!, answer);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
        Assert.Contains("is yours", Assert.Single(await scene.Texts("ACK", Night)));
        scene.ClaimAll();
    }

    [Fact]
    public async Task Two_codes_take_two_alerts()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        await scene.Texts("I want to die", "+12025559999");
        var alerts = await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None);
        await scene.Texts($"ACK {string.Join(' ', alerts.Select(alert => alert.Code))}", Night);
        Assert.All(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None), alert => Assert.Equal(AlertState.Acknowledged, alert.State));
        scene.ClaimAll();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_it_was_resolved_ACK_says_by_whom(bool withCode)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        await scene.Advance(TimeSpan.FromMinutes(1));
        var alert = (await scene.OpenAlert())!;
        await scene.Resolve(alert.AlertId, "medical-lead", Disposition.ReachedSafe);
        scene.ClaimAll();
        var answer = Assert.Single(await scene.Texts(withCode ? $"ACK {alert.Code}" : "ACK", Night));
        Assert.Contains($"{alert.Code} was resolved by medical-lead", answer);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Five_wrong_codes_in_ten_minutes_stop_the_guessing()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        scene.ClaimAll();
        var code = (await scene.OpenAlert())!.Code!;
        foreach (var guess in new[] { "3333", "4444", "5555", "6666", "7777" }.Where(guess => guess != code))
        {
            Assert.Contains(guess, Assert.Single(await scene.Texts($"ACK {guess}", Night)));
        }

        Assert.Contains("Too many wrong codes", Assert.Single(await scene.Texts($"ACK {code}", Night)));
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
        await scene.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("is yours", Assert.Single(await scene.Texts($"ACK {code}", Night)));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_code_does_not_follow_from_the_alert()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        await using var other = await Scene.WithPatient("2026-03-02 10:00");
        await other.Texts("I want to die", "+12025559999");
        await other.Texts("I want to die");
        Assert.Equal((await scene.OpenAlert())!.AlertId, (await other.OpenAlert())!.AlertId);
        Assert.NotEqual((await scene.OpenAlert())!.Code, (await other.OpenAlert())!.Code);
        scene.ClaimAll();
        other.ClaimAll();
    }

    [Fact]
    public async Task An_acknowledgement_by_text_is_confirmed_by_email()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        scene.ClaimAll();
        await scene.Texts("ACK", Night);
        Assert.Contains("a text from your phone took", scene.Claim(MessageKind.ReminderStaff, "night@clinic.example").Body);
        await scene.Texts("ACK", Night);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop texting me")]
    [InlineData("basta")]
    public async Task STOP_from_a_staff_phone_is_recorded_and_shown_until_START(string words)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts(words, Night);
        Assert.NotNull((await Phone(scene)).StoppedAt);
        Assert.Contains("night-clinician", Assert.Single(await Waiting(scene)).Text);
        await scene.Texts(words, Night);
        Assert.Single(await Waiting(scene));
        await scene.Texts("START", Night);
        Assert.Null((await Phone(scene)).StoppedAt);
        Assert.NotNull(Assert.Single(await Waiting(scene)).HandledAt);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("on it")]
    [InlineData("I'm on my way")]
    public async Task What_is_no_acknowledgement_is_answered_with_how(string words)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.Contains("Reply ACK", Assert.Single(await scene.Texts(words, Night)));
    }

    [Fact]
    public async Task A_machine_on_a_staff_phone_is_not_answered()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.Empty(await scene.Texts("I'm driving with Focus turned on. I'll see your message when I get where I'm going.", Night));
        Assert.Single(await scene.Texts("hm", Night));
        Assert.Empty(await scene.Texts("hm", Night));
    }

    private static async Task<StaffPhone> Phone(Scene scene) =>
        StaffPhone.Of(await scene.Clinic.Get<PatientTransactions>().Read(RecordIds.ClinicPartition, CancellationToken.None), NightId);

    private static async Task<WaitingEntry[]> Waiting(Scene scene) =>
        [.. (await scene.Clinic.Get<IRecordStore>().All<WaitingEntry>(RecordIds.ClinicPartition, DocumentTypes.Unreachable, CancellationToken.None)).Select(entry => entry.Value)];
}
