using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Azure.Tests.Durable;

public class RepairTests
{
    private const string Words = "I want to kill myself";

    [Fact]
    public async Task A_doorbell_that_was_lost_costs_time_and_nothing_else()
    {
        var clock = new VirtualClock(ClinicInAzure.Monday);
        await using var clinic = await ClinicInAzure.Open(clock);
        await using var hub = await TaskHub.Start(clinic);
        await hub.Do(clinic.Enroll);

        // Outside of an invocation nobody rings.
        await clinic.Text(Words);
        Assert.Equal(0, await Sweep(clinic, hub));
        Assert.Equal(0, await clinic.PagesTo(ClinicInAzure.OnCall));

        clock.TurnTo(clock.GetUtcNow() + Sweeper.Grace);
        Assert.True(await Sweep(clinic, hub) > 0);
        await TaskHub.Until(async () => await clinic.PagesTo(ClinicInAzure.OnCall) == 1, "the page after the sweep");
    }

    [Fact]
    public async Task Rings_that_come_twice_and_at_once_end_as_one_instance_and_one_page()
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        await clinic.Enroll();
        await clinic.Text(Words);
        var page = Assert.Single(await Messages(clinic, MessageKind.Page, Channel.Sms));
        var atOnce = 0;
        var most = 0;
        await using var hub = await TaskHub.Start(clinic, async (id, run) =>
        {
            if (id != page)
            {
                return await run();
            }

            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            var next = await run();
            Interlocked.Decrement(ref atOnce);
            return next;
        });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => hub.Client.Ring(Instance.Of(page, DocumentTypes.Message))));
        await TaskHub.Until(async () => await clinic.PagesTo(ClinicInAzure.OnCall) == 1, "the page");
        await hub.Client.Ring(Instance.Of(page, DocumentTypes.Message));
        await TaskHub.Until(async () => await hub.StatusOf(page) == Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Completed, "the end");

        Assert.Equal(1, most);
        Assert.Equal(1, await clinic.PagesTo(ClinicInAzure.OnCall));
    }

    [Fact]
    public async Task An_activity_that_fails_twice_is_run_again_and_its_work_is_done_once()
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        var failures = 0;
        await using var hub = await TaskHub.Start(clinic, (id, run) => id.Contains("~a-", StringComparison.Ordinal) && failures++ < 2
            ? Task.FromException<DateTimeOffset?>(new StoreUnavailableException("the store is unavailable"))
            : run());
        await hub.Do(clinic.Enroll);
        await hub.Do(() => clinic.Text(Words));
        await TaskHub.Until(async () => await clinic.PagesTo(ClinicInAzure.OnCall) == 1, "the page");
        await TaskHub.Until(() => Task.FromResult(failures > 3), "the retries");
        Assert.Equal(1, await clinic.PagesTo(ClinicInAzure.OnCall));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_ladder_goes_on_where_it_was_and_pages_nobody_twice()
    {
        var clock = new VirtualClock(ClinicInAzure.Monday);
        await using var clinic = await ClinicInAzure.Open(clock);
        await using (var before = await TaskHub.Start(clinic))
        {
            await before.Do(clinic.Enroll);
            await before.Do(() => clinic.Text(Words));
            await TaskHub.Until(async () => await clinic.PagesTo(ClinicInAzure.OnCall) == 1, "the first page");
        }

        // The hub that knew of the alert is gone, with its timers; the record is not.
        await using var after = await TaskHub.Start(clinic);
        clock.TurnTo(clock.GetUtcNow() + TimeSpan.FromMinutes(5) + Sweeper.Grace);
        await Sweep(clinic, after);
        await TaskHub.Until(async () => await clinic.PagesTo("medical-lead") == 1, "the page to the backup");
        Assert.Equal(1, await clinic.PagesTo(ClinicInAzure.OnCall));
    }

    [Fact]
    public async Task A_ring_wakes_an_orchestration_that_waits()
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        await using var hub = await TaskHub.Start(clinic);
        await hub.Do(clinic.Enroll);
        await hub.Do(() => clinic.Text(Words));
        var alert = (await clinic.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId.Value;
        await TaskHub.Until(async () => await clinic.PagesTo(ClinicInAzure.OnCall) == 1 && hub.Runs.ContainsKey(alert), "the first page");
        var runs = hub.Runs[alert];

        // The clock stands, so no timer comes to an end.
        await hub.Client.Ring(Instance.Of(alert, DocumentTypes.Alert));
        await TaskHub.Until(() => Task.FromResult(hub.Runs[alert] > runs), "the run that was rung for");
    }

    private static Task<int> Sweep(ClinicInAzure clinic, TaskHub hub) => clinic.Get<Sweeper>().Run(hub.Client, CancellationToken.None);

    private static async Task<string[]> Messages(ClinicInAzure clinic, MessageKind kind, Channel channel)
    {
        var stored = await clinic.Get<IRecordStore>().Query(Container.Care, "P1", DocumentTypes.Message, null, 100, CancellationToken.None);
        return
        [
            .. stored.Select(document => RecordJson.Read<Clinic.Record.OutgoingMessage>(document.Document.Body))
                .Where(message => message.Kind == kind && message.Channel == channel)
                .Select(message => message.MessageId),
        ];
    }
}
