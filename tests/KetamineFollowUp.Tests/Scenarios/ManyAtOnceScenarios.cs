using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Many alerts at once are one page a person a minute, which names the count and the worst. None is lost, none waits longer.</summary>
public class ManyAtOnceScenarios
{
    private const int Twenty = 20;

    [Theory]
    [InlineData(Channel.Sms, ManyAtOnce.OnCallPhone)]
    [InlineData(Channel.Email, ManyAtOnce.OnCallEmail)]
    [InlineData(Channel.Voice, ManyAtOnce.OnCallPhone)]
    public async Task Twenty_emergencies_within_ten_seconds_are_two_pages_in_the_first_two_minutes(Channel channel, string to)
    {
        await using var many = await Twenties();
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(119));
        Assert.Equal("0 60", string.Join(" ", await many.Seconds(channel, to)));
        var joint = (await many.Pages(channel, to))[1];
        Assert.Contains("19 patient alerts", joint.Body);
    }

    [Fact]
    public async Task The_text_names_the_worst_and_leads_to_the_worklist()
    {
        await using var many = await ManyAtOnce.Of(3);
        await many.Clinic.Text(ManyAtOnce.Phone(1), "I am going to kill myself tonight");
        await many.Clinic.Text(ManyAtOnce.Phone(2), "sometimes I want to die");
        await many.Clinic.Advance(TimeSpan.FromSeconds(20));
        await many.Clinic.Text(ManyAtOnce.Phone(3), "I have the pills in my hand");
        await many.Clinic.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(
            $"Riverside Clinic: 2 patient alerts wait, the worst an EMERGENCY. Reply ACK {(await many.AlertOf(3)).Code} to take that one. http://127.0.0.1:7071/clinic",
            (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone))[1].Body);
    }

    [Fact]
    public async Task Each_page_of_the_joint_one_is_on_record_as_sent()
    {
        await using var many = await Twenties();
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(61));
        Assert.All(await many.Alerts(Twenty), alert => Assert.All(alert.Pages, page => Assert.Equal(PageOutcome.Sent, page.Outcome)));
    }

    [Fact]
    public async Task ACK_and_the_code_take_the_named_alert_only()
    {
        await using var many = await Twenties();
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(61));
        var named = (await many.AlertOf(2)).Code!;
        Assert.Contains($"ACK {named} ", (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone))[1].Body);
        await many.Clinic.Text(ManyAtOnce.OnCallPhone, $"ACK {named}");
        Assert.Equal("P2", Assert.Single(await many.Alerts(Twenty), alert => alert.State == AlertState.Acknowledged).PatientId!.Value.Value);
    }

    [Fact]
    public async Task Key_1_takes_the_named_alert_only_and_says_that_others_may_wait()
    {
        await using var many = await Twenties();
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(61));
        var call = (await many.Pages(Channel.Voice, ManyAtOnce.OnCallPhone))[1];
        var calls = many.Clinic.Get<PageCalls>();
        Assert.Contains("19 patient alerts wait. The worst is an emergency.", (await calls.Answered(call.MessageId, CancellationToken.None))!.Words);
        Assert.Contains("The others may still wait", (await calls.Pressed(call.MessageId, "CA1", "1", CancellationToken.None))!.Words);
        Assert.Equal("P2", Assert.Single(await many.Alerts(Twenty), alert => alert.State == AlertState.Acknowledged).PatientId!.Value.Value);
    }

    [Fact]
    public async Task Alerts_that_are_taken_while_they_wait_are_not_in_the_count()
    {
        await using var many = await ManyAtOnce.Of(4);
        await many.EmergenciesOf([1, 2, 3, 4]);
        await many.Clinic.Text(ManyAtOnce.OnCallPhone, $"ACK {(await many.AlertOf(3)).Code}");
        await many.Clinic.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains(": 2 patient alerts wait", Assert.Single((await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone)).Skip(1)).Body);
        Assert.Equal(PageOutcome.NotSent, (await many.AlertOf(3)).Pages[0].Outcome);
    }

    [Fact]
    public async Task A_single_alert_that_waited_is_paged_in_its_own_words()
    {
        await using var many = await ManyAtOnce.Of(2);
        await many.EmergenciesOf([1, 2]);
        await many.Clinic.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains($": EMERGENCY patient alert. Reply ACK {(await many.AlertOf(2)).Code} to take it.", (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone))[1].Body);
    }

    [Fact]
    public async Task A_joint_page_that_fails_makes_each_ladder_give_way()
    {
        await using var many = await ManyAtOnce.Of(5);
        await many.EmergenciesOf([1, 2, 3, 4, 5]);
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(61));
        await many.Clinic.Get<DeliveryReports>().Conclude(
            (await many.Pages(Channel.Voice, ManyAtOnce.OnCallPhone))[1].MessageId, MessageState.Failed, "busy", Refusal.Unreachable, CancellationToken.None);
        await many.Clinic.Advance(TimeSpan.FromSeconds(1));
        for (var number = 2; number <= 5; number++)
        {
            Assert.Equal(Rung.Backup, (await many.AlertOf(number)).Ladder!.Rung);
        }

        Assert.Equal(Rung.OnCall, (await many.AlertOf(1)).Ladder!.Rung);
        await many.Clinic.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("3 patient alerts wait", (await many.Pages(Channel.Sms, ManyAtOnce.BackupPhone))[1].Body);
    }

    [Theory]
    [InlineData(Refusal.BadAddress, PageOutcome.Failed)]
    [InlineData(Refusal.Busy, PageOutcome.Sent)]
    public async Task What_the_provider_says_to_the_joint_page_it_says_to_each(Refusal refusal, PageOutcome outcome)
    {
        await using var many = await ManyAtOnce.Of(4);
        await many.EmergenciesOf([1, 2, 3, 4]);
        many.Clinic.Provider.Break(ManyAtOnce.OnCallEmail, new SendOutcome.Refused(refusal));
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(61));
        many.Clinic.Provider.Break(ManyAtOnce.OnCallEmail, null);
        await many.Clinic.AdvanceTo(ManyAtOnce.Start.AddSeconds(130));
        for (var number = 2; number <= 4; number++)
        {
            Assert.Equal(outcome, (await many.AlertOf(number)).Pages.First(page => page.Channel == Channel.Email).Outcome);
        }
    }

    [Fact]
    public async Task A_pager_that_cannot_be_read_holds_nobody_back()
    {
        await using var many = await ManyAtOnce.Of(2);
        await many.EmergenciesOf([1]);
        var key = new DocumentKey(Container.Clinic, "pager~night-clinician~sms", "pager");
        var stored = (await many.Clinic.Record.Read(key, CancellationToken.None))!;
        await many.Clinic.Record.Commit(Container.Clinic, key.Partition, [new Write.Replace(stored.Document with { Body = "[" }, stored.ETag)], CancellationToken.None);
        await many.EmergenciesOf([2]);
        Assert.Equal(2, (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone)).Count);
    }

    private static async Task<ManyAtOnce> Twenties()
    {
        var many = await ManyAtOnce.Of(Twenty);
        await many.EmergenciesOf(Enumerable.Range(1, Twenty));
        return many;
    }
}
