using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Proof.Traces;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>The script with one failing call, and what became of it.</summary>
/// <param name="Calls">To store and providers.</param>
/// <param name="Failed">The call that failed; null for none.</param>
/// <param name="Left">What the script left.</param>
/// <param name="Called">The use cases that the script called.</param>
/// <param name="Problems">What must not be in any run.</param>
internal sealed record FaultRun(int Calls, string? Failed, TraceSet Left, IReadOnlySet<string> Called, ImmutableArray<string> Problems)
{
    private static readonly string[] Partitions =
        [CareScene.Texter.Value, CareScene.Reader.Value, UnknownSenderTextHandler.PartitionOf(CareScene.Stranger), RecordIds.ClinicPartition];

    /// <summary>Runs the script.</summary>
    /// <param name="call">Which call fails, from 1; 0: none.</param>
    /// <param name="kind">How.</param>
    public static async Task<FaultRun> Of(int call, FaultKind kind)
    {
        var record = new MemoryStore();
        var point = new FaultPoint(call, kind);
        var store = new FaultingStore(record, point);
        await using var clinic = await SimulatedClinic.Start(CareScene.Start, store, record: record, replace: services => services
            .AddSingleton(provider => new FaultingProvider(provider.GetRequiredService<FakeProvider>(), point))
            .AddSingleton<ITextSender>(provider => provider.GetRequiredService<FaultingProvider>())
            .AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FaultingProvider>())
            .AddSingleton<ICallSender>(provider => provider.GetRequiredService<FaultingProvider>()));
        store.Wait = span => clinic.Clock.TurnTo(clinic.Now + span);
        point.Start();
        var script = new CareScript(clinic);
        await script.Run();
        return await Judge(clinic, script, point);
    }

    /// <summary>What must not be in any run, and what an uninterrupted one has more or less often than this one.</summary>
    public IReadOnlyList<string> Faults(FaultRun expected) => [.. Left.From(expected.Left).OfLongerRun.Faults, .. Problems];

    private static async Task<FaultRun> Judge(SimulatedClinic clinic, CareScript script, FaultPoint point)
    {
        var sent = await clinic.Get<SentLog>().After(0, CancellationToken.None);
        var left = await Traces(clinic, sent);
        ImmutableArray<string> texts = [.. left.Found.Where(trace => trace.Kind == TraceKind.InboundText).Select(trace => trace.Which)];
        List<string> problems =
        [
            .. TraceSet.Missing([.. script.Caller.Texted], texts).Select(sid => $"{sid} is not on record"),
            .. TraceSet.Missing(texts, [.. script.Caller.Texted]).Select(sid => $"{sid} is on record twice"),
            .. (await clinic.Record.Due(clinic.Now, 10, CancellationToken.None)).Select(due => $"{due.Document.Key.Id} stayed due"),
        ];
        foreach (var partition in Partitions)
        {
            problems.AddRange((await All<WaitingEntry>(clinic, partition, DocumentTypes.SetAside)).Select(aside => aside.Text));
            problems.AddRange(await UnpagedAlerts(clinic, partition));
            problems.AddRange(await AuditFaults(clinic, partition));
        }

        return new FaultRun(
            point.Calls, point.Failed, left with { Found = [.. left.Found.Where(trace => trace.Kind != TraceKind.InboundText)] }, script.Caller.Called, [.. problems]);
    }

    private static Task<TraceSet> Traces(SimulatedClinic clinic, IReadOnlyList<SentMessage> sent)
    {
        var reader = new TraceReader((partition, type) => clinic.Record.Query(Container.Care, partition, type, null, TraceReader.MaxDocuments, CancellationToken.None));
        return reader.Read(Partitions, sent);
    }

    private static async Task<IEnumerable<string>> UnpagedAlerts(SimulatedClinic clinic, string partition)
    {
        Alert[] alerts = [.. await All<Alert>(clinic, partition, DocumentTypes.Alert), .. await All<Alert>(clinic, partition, DocumentTypes.ResolvedAlert)];
        return alerts.Where(alert => alert.Severity > Severity.Routine && !alert.Pages.Any(page => page.Outcome is PageOutcome.Sent or PageOutcome.Delivered || WasTakenFirst(alert, page)))
            .Select(alert => $"{alert.AlertId} without a page");
    }

    // A page may wait for the page of another patient, and need not leave when somebody has taken its alert by then.
    private static bool WasTakenFirst(Alert alert, Page page) => page.Outcome == PageOutcome.NotSent
        && alert.Acknowledgements.Any(taken => taken.At >= page.At && taken.At - page.At <= PagerRule.Apart);

    private static async Task<IEnumerable<string>> AuditFaults(SimulatedClinic clinic, string partition)
    {
        var stored = await clinic.Record.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), CancellationToken.None);
        var head = stored is null ? PatientRecord.New(partition).Audit : RecordJson.Read<PatientRecord>(stored.Document.Body).Audit;
        var chain = AuditChain.Verify(clinic.Get<AuditKeys>(), PatientRecord.New(partition).Audit, [.. await All<AuditEntry>(clinic, partition, DocumentTypes.Audit)], head);
        return chain is AuditVerdict.Intact ? [] : [$"audit of {partition}: {chain}"];
    }

    private static async Task<IEnumerable<T>> All<T>(SimulatedClinic clinic, string partition, string type) =>
        (await clinic.Record.Query(Container.Care, partition, type, null, TraceReader.MaxDocuments, CancellationToken.None)).Select(kept => RecordJson.Read<T>(kept.Document.Body));
}
