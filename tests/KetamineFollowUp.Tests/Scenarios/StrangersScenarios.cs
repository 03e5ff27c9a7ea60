using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Strangers never hide a patient.</summary>
public sealed class StrangersScenarios
{
    [Fact]
    public async Task A_hundred_and_twenty_unknown_numbers_in_ten_minutes_hide_no_patient()
    {
        await using var many = await ManyAtOnce.Of(1);
        var strangers = new Strangers(many.Clinic);
        var wrote = DateTimeOffset.MaxValue;
        for (var number = 1; number <= 120; number++)
        {
            await strangers.Writes(number, $"{Strangers.Plan}, says {number}");
            await many.Clinic.Advance(TimeSpan.FromSeconds(5));
            if (number == 60)
            {
                wrote = many.Clinic.Now;
                await many.Clinic.Text(ManyAtOnce.Phone(1), "I have the pills in my hand and I will take them all now");
            }
        }

        var patient = await many.AlertOf(1);
        var shared = await strangers.Shared();
        Assert.Equal((10, 110, 110), ((await strangers.Own()).Count, shared.Numbers!.Count, shared.Numbers.Listed.Count(number => number.IsEmergency)));
        Assert.Equal(patient.AlertId, WorklistOrder.Of(await strangers.Open()).First().AlertId);
        var pages = await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone);
        var told = pages.First(page => page.Body.Contains($"ACK {patient.Code} ", StringComparison.Ordinal));
        Assert.InRange(told.At - wrote, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        foreach (var to in (await strangers.Sent()).Where(message => message.Kind == MessageKind.Page).GroupBy(message => (message.To, message.Channel)))
        {
            var times = to.Select(message => message.At).ToList();
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1), $"{to.Key}: {pair}"));
        }

        var file = (await many.Clinic.Get<AlertFiles>().Find(shared.AlertId, CancellationToken.None))!;
        Assert.Equal(Enumerable.Range(11, 110).Select(number => $"{Strangers.Plan}, says {number}").Order(), file.Numbers.Select(one => Assert.Single(one.Texts).Body).Order());
        Assert.Empty(await many.Clinic.Record.Due(many.Clinic.Now, 10, CancellationToken.None));
    }

    [Theory]
    [InlineData("I want to kill myself", "alerted", "If you are our patient")]
    [InlineData("quiero matarme", "Avisamos", "Si es paciente nuestro")]
    public async Task A_number_that_shares_an_alert_is_not_told_that_anybody_was_alerted(string words, string alerted, string who)
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 10, words);
        var said = (await strangers.Writes(11, words)).Select(reply => reply.Body).ToList();
        Assert.All([said[0], (await strangers.Writes(12, words))[0].Body], text =>
        {
            Assert.DoesNotContain(alerted, text);
            Assert.Contains("911", text);
            Assert.Contains("988", text);
        });
        Assert.Contains(who, said[1]);
        Assert.Equal(2, (await strangers.Shared()).Numbers!.Count);
    }

    [Fact]
    public async Task A_number_joins_within_the_second_and_pages_name_the_emergencies_that_are_new()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 10, Strangers.Passive);
        await many.Clinic.Advance(TimeSpan.FromMinutes(2));
        await strangers.Writes(11, Strangers.Passive);
        Assert.Contains("URGENT, 1 unknown number. Reply ACK", (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone))[^1].Body);
        await many.Clinic.Advance(TimeSpan.FromMinutes(1));
        await strangers.Writes(12, Strangers.Plan);
        var page = (await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone))[^1].Body;
        Assert.Contains("EMERGENCY, 2 unknown numbers, new 0012. Reply ACK", page);
        await strangers.Writes(13, Strangers.Plan);
        await strangers.Writes(12, Strangers.Plan);
        await many.Clinic.Advance(TimeSpan.FromMinutes(7));
        var backup = (await many.Pages(Channel.Sms, ManyAtOnce.BackupPhone)).Select(message => message.Body).ToList();
        Assert.Contains(backup, body => body.Contains(", new 0013", StringComparison.Ordinal));
        Assert.DoesNotContain(backup, body => body.Contains("0012", StringComparison.Ordinal));
        Assert.DoesNotContain(await strangers.Sent(), message => message.Channel == Channel.Email && message.Body.Contains("0013", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_somebody_has_it_a_new_number_pages_them_first()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 11, Strangers.Passive);
        await many.Clinic.Get<AlertActions>().Acknowledge((await strangers.Shared()).AlertId, Strangers.Lead, CancellationToken.None);
        await many.Clinic.Advance(TimeSpan.FromMinutes(3));
        await strangers.Writes(12, Strangers.Passive);
        var again = await strangers.Shared();
        Assert.Equal((AlertState.Open, Strangers.Lead), (again.State, again.Pages.First(page => page.Round == again.Ladder!.Round).To));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resolving_closes_only_the_numbers_that_were_read(bool saysHowFar)
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 12, Strangers.Plan);
        var read = await strangers.Shared();
        await many.Clinic.Get<AlertActions>().Acknowledge(read.AlertId, Strangers.Lead, CancellationToken.None);
        await strangers.Writes(13, Strangers.Plan);
        await strangers.Writes(11, "I took the pills");
        await many.Clinic.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<AlertActionOutcome.Resolved>(await strangers.Resolve(read, saysHowFar ? read.Numbers!.Position : null));
        var left = await strangers.Shared();
        Assert.NotEqual(read.AlertId, left.AlertId);
        Assert.Equal([Strangers.Partition(11), Strangers.Partition(13)], left.Numbers!.Listed.Select(number => number.Partition).Order(StringComparer.Ordinal).OrderBy(one => one == Strangers.Partition(13)));
        Assert.Equal(many.Clinic.Now, left.Pages[0].At);
        await many.Clinic.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains((await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone)), page => page.Body.Contains(left.Code!, StringComparison.Ordinal));
        Assert.IsType<AlertActionOutcome.Resolved>(await strangers.Resolve(left, left.Numbers.Position));
        Assert.DoesNotContain(await strangers.Open(), alert => alert.Numbers is not null);
    }

    [Fact]
    public async Task A_staff_member_in_danger_never_shares_an_alert_with_strangers()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 10, Strangers.Plan);
        await many.Clinic.Text(ManyAtOnce.OnCallPhone, Strangers.Plan);
        Assert.NotNull(Assert.Single(await strangers.Open(), alert => alert.AboutStaff is not null).AboutStaff);
        Assert.DoesNotContain(await strangers.Open(), alert => alert.Numbers is not null);
    }

    [Fact]
    public async Task Below_ten_each_number_has_its_own_and_a_number_with_its_own_keeps_it()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 11, Strangers.Passive);
        await strangers.Writes(3, Strangers.Plan);
        Assert.Equal((10, 1), ((await strangers.Own()).Count, (await strangers.Shared()).Numbers!.Count));
        await strangers.Resolve((await strangers.Own())[0]);
        await strangers.Writes(11, Strangers.Plan);
        await strangers.Writes(12, Strangers.Plan);
        Assert.Equal((10, Strangers.Partition(11)), ((await strangers.Own()).Count, Assert.Single((await strangers.Shared()).Numbers!.Listed).Partition));
    }

    [Fact]
    public async Task An_alert_that_cannot_be_read_keeps_no_number_from_its_own()
    {
        await using var many = await ManyAtOnce.Of(0);
        var strangers = new Strangers(many.Clinic);
        await strangers.AllWrite(1, 1, Strangers.Passive);
        var id = (await strangers.Own())[0].AlertId;
        var stored = (await many.Clinic.Record.Read(new DocumentKey(Container.Care, id.Partition, id.Value), CancellationToken.None))!;
        await many.Clinic.Record.Commit(Container.Care, id.Partition, [new Write.Replace(stored.Document with { Body = "[", DueAt = null }, stored.ETag)], CancellationToken.None);
        Assert.Contains((await strangers.Writes(2, Strangers.Plan)), reply => reply.Body.Contains("alerted", StringComparison.Ordinal));
    }
}
