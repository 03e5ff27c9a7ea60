using System.Collections.Concurrent;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Proof.Faults;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>Whatever call fails while pages wait for each other, each alert is told of: twice perhaps, never not at all.</summary>
public class ManyAtOnceFaultTests
{
    private const int Patients = 4;

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_fails_loses_no_page(FaultKind kind)
    {
        var calls = await Run(0, kind);
        Assert.InRange(calls, 50, 500);
        for (var call = 1; call <= calls; call++)
        {
            await Run(call, kind);
        }
    }

    [Fact]
    public async Task Two_hosts_that_send_at_once_send_one_page_a_minute()
    {
        var sent = new ConcurrentQueue<string>();
        var store = new MemoryStore();
        await using var one = await Host(store, sent);
        await using var other = await Host(store, sent);
        var many = new ManyAtOnce(one);
        await many.Enroll(20);
        for (var number = 1; number <= 20; number++)
        {
            await many.Writes(number, "I am going to kill myself tonight");
        }

        await Deliver(one, other);
        Assert.Single(sent);
        one.Clock.TurnTo(one.Now.AddMinutes(1));
        other.Clock.TurnTo(one.Now);
        await Deliver(one, other);
        Assert.Equal(2, sent.Count);
        Assert.Contains("19 patient alerts", sent.Last());
        await one.Settle();
        Assert.All(await many.Alerts(20), alert => Assert.Equal(PageOutcome.Sent, alert.Pages.First(page => page.Channel == Channel.Sms).Outcome));
    }

    // The same messages on both hosts, each host at its own pace.
    private static async Task Deliver(params SimulatedClinic[] hosts)
    {
        var due = (await hosts[0].Record.Due(hosts[0].Now, 500, CancellationToken.None))
            .Where(stored => stored.Document.Type == DocumentTypes.Message && stored.Document.Key.Id.EndsWith("-sms", StringComparison.Ordinal)).Select(stored => stored.Document.Key.Id).ToList();
        await Parallel.ForEachAsync(
            due.SelectMany(id => hosts.Select(host => (id, host))), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (work, cancel) => await work.host.Get<OutboxDispatcher>().Deliver(work.id, cancel));
    }

    private static Task<SimulatedClinic> Host(MemoryStore store, ConcurrentQueue<string> sent) =>
        SimulatedClinic.Start(ManyAtOnce.Start, store, replace: services => services.AddSingleton<ITextSender>(new Recorder(sent)));

    private static async Task<int> Run(int call, FaultKind kind)
    {
        var record = new MemoryStore();
        var point = new FaultPoint(call, kind);
        var store = new FaultingStore(record, point);
        await using var clinic = await SimulatedClinic.Start(ManyAtOnce.Start, store, record: record, replace: services => services
            .AddSingleton(provider => new FaultingProvider(provider.GetRequiredService<FakeProvider>(), point))
            .AddSingleton<ITextSender>(provider => provider.GetRequiredService<FaultingProvider>())
            .AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FaultingProvider>())
            .AddSingleton<ICallSender>(provider => provider.GetRequiredService<FaultingProvider>()));
        var many = new ManyAtOnce(clinic);
        await many.Enroll(Patients);
        for (var number = 1; number <= Patients; number++)
        {
            await many.Writes(number, "I am going to kill myself tonight");
        }

        store.Wait = span => clinic.Clock.TurnTo(clinic.Now + span);
        point.Start();
        await clinic.Advance(TimeSpan.FromMinutes(4));
        var texts = await many.Pages(Channel.Sms, ManyAtOnce.OnCallPhone);
        Assert.InRange(texts.Count, 2, 4);
        foreach (var alert in await many.Alerts(Patients))
        {
            var pages = alert.Pages.Where(page => page is { Round: 1, Rung: Rung.OnCall }).ToList();
            Assert.True(pages.All(page => page.Outcome is PageOutcome.Sent), $"call {call} ({point.Failed}): {string.Join(", ", pages)}");
        }

        Assert.Empty(await record.Due(clinic.Now, 10, CancellationToken.None));
        return point.Calls;
    }

    private sealed class Recorder(ConcurrentQueue<string> sent) : ITextSender
    {
        public async Task<SendOutcome> Send(OutgoingText text, CancellationToken cancel)
        {
            await Task.Yield();
            if (text.To.Value == ManyAtOnce.OnCallPhone)
            {
                sent.Enqueue(text.Body);
            }

            return new SendOutcome.Accepted();
        }
    }
}
