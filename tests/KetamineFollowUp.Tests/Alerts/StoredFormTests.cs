using System.Text.Json;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class StoredFormTests
{
    private const string Roster =
        """{"timeZone":"America/New_York","members":[{"staffId":"ann","name":"Ann","phone":"+12025550101","email":"ann@clinic.example"}],"rotation":{"order":["ann"],"handover":{"day":"monday","time":"08:00"},"startsOn":"2026-03-09"},"overrides":[{"staffId":"ann","from":"2026-03-09T00:00:00-04:00","to":"2026-03-10T00:00:00-04:00"}],"backup":["ann"],"catchAll":["ann"]}""";

    [Fact]
    public void A_roster_has_exactly_the_form_of_the_contract()
    {
        var roster = JsonSerializer.Deserialize<OnCallRoster>(Roster, SampleAlerts.Json)!;
        Assert.Empty(RosterRules.Check(roster));
        Assert.Equal(Roster, JsonSerializer.Serialize(roster, SampleAlerts.Json));
    }

    [Theory]
    [InlineData("monday", "08:00")]
    [InlineData("Monday", "08:00:00")]
    [InlineData("MONDAY", "08:00")]
    public void A_handover_is_read_in_any_case_and_written_in_one(string day, string time)
    {
        var json = Roster.Replace("\"monday\"", $"\"{day}\"").Replace("\"08:00\"", $"\"{time}\"");
        Assert.Equal(Roster, JsonSerializer.Serialize(JsonSerializer.Deserialize<OnCallRoster>(json, SampleAlerts.Json), SampleAlerts.Json));
    }

    [Theory]
    [InlineData("\"monday\"", "1")]
    [InlineData("\"monday\"", "\"someday\"")]
    [InlineData("\"08:00\"", "\"8 o'clock\"")]
    [InlineData("\"08:00\"", "\"24:00\"")]
    [InlineData("\"08:00\"", "8")]
    public void A_handover_that_is_none_is_refused(string valid, string other) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OnCallRoster>(Roster.Replace(valid, other), SampleAlerts.Json));

    [Fact]
    public void A_roster_that_leaves_everything_out_has_empty_lists_and_faults()
    {
        var roster = JsonSerializer.Deserialize<OnCallRoster>("""{"rotation":{}}""", SampleAlerts.Json)!;
        Assert.True(roster is { Members.IsEmpty: true, Overrides.IsEmpty: true, Backup.IsEmpty: true, CatchAll.IsEmpty: true, Rotation.Order.IsEmpty: true });
        Assert.Contains(RosterRules.Check(roster), f => f.Field == "rotation");
    }

    [Fact]
    public void An_alert_with_a_history_is_read_back_whole()
    {
        var run = new AlertRun(SampleAlerts.Emergency(), SampleAlerts.Ideation()).ScreenOpened().Until(31).Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Delivered)
            .Resolved(SampleAlerts.Ann, Disposition.NotReached).Until(120).Resolved(SampleAlerts.Dee, Disposition.EmergencyServices);
        var json = JsonSerializer.Serialize(run.Alert, SampleAlerts.Json);
        Assert.Equal(json, JsonSerializer.Serialize(SampleAlerts.Stored(run.Alert), SampleAlerts.Json));
        Assert.Contains("\"disposition\":\"not-reached\"", json);
        Assert.Contains("\"state\":\"resolved\"", json);
        Assert.DoesNotContain("\"reasons\"", json);
    }

    public static TheoryData<AlertSignal, string> Signals => new()
    {
        { new AlertSignal.PageReported("page-1-on-call-ann-sms", PageOutcome.NotSent, SampleAlerts.Noon), "page-reported" },
        { new AlertSignal.ScreenFinished(SurveyId.Parse("P-1~s-1"), SampleAlerts.Noon), "screen-finished" },
        { new AlertSignal.OptedOut(SampleAlerts.Noon), "opted-out" },
    };

    [Theory]
    [MemberData(nameof(Signals))]
    public void A_signal_is_read_back_as_its_own_case(AlertSignal signal, string name)
    {
        Assert.Equal(signal, SampleAlerts.Stored(signal));
        Assert.Contains($"\"{name}\"", JsonSerializer.Serialize(signal, SampleAlerts.Json));
    }

    [Fact]
    public void Every_kind_of_signal_has_a_sample_here() =>
        Assert.Equal(typeof(AlertSignal).GetNestedTypes().Length, Signals.Count);
}
