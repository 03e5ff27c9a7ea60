using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Audit;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Benchmarks.Faults;

/// <summary>The script with one failing call, and what became of it.</summary>
internal sealed record FaultRun(int Calls, string? Failed, ImmutableArray<string> Answers, ImmutableArray<string> Alerts, ImmutableArray<string> Problems)
{
    private const int MostDocuments = 5000;

    /// <summary>Runs the script.</summary>
    /// <param name="call">Which call fails, from 1; 0: none.</param>
    /// <param name="kind">How.</param>
    public static async Task<FaultRun> Of(int call, FaultKind kind)
    {
        var record = new MemoryStore();
        var point = new FaultPoint(call, kind);
        var store = new FaultingStore(record, point);
        await using var clinic = await Simulation.Start(CareScript.Start, store, record: record, replace: services => services
            .AddSingleton(provider => new FaultingProvider(provider.GetRequiredService<FakeProvider>(), point))
            .AddSingleton<ITextSender>(provider => provider.GetRequiredService<FaultingProvider>())
            .AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FaultingProvider>()));
        store.Wait = span => clinic.Clock.TurnTo(clinic.Now + span);
        point.Start();
        var script = new CareScript(clinic);
        await script.Run();
        return await Judge(clinic, script, point);
    }

    /// <summary>Answers and alerts of an uninterrupted run that this one has not.</summary>
    public IEnumerable<string> Lost(FaultRun expected) =>
        Crashes.FinalRecord.Missing([.. expected.Answers, .. expected.Alerts], [.. Answers, .. Alerts]);

    private static async Task<FaultRun> Judge(Simulation clinic, CareScript script, FaultPoint point)
    {
        var sent = await clinic.Get<SentLog>().After(0, CancellationToken.None);
        List<string> problems =
        [
            .. sent.Where(message => message.Kind is MessageKind.Survey or MessageKind.Reminder or MessageKind.Welcome or MessageKind.Notice)
                .GroupBy(message => message.MessageId).Where(group => group.Count() > 1).Select(group => $"{group.First().Kind} sent twice"),
        ];
        Alert[] alerts = [.. await All<Alert>(clinic, DocumentTypes.Alert), .. await All<Alert>(clinic, DocumentTypes.ResolvedAlert)];
        problems.AddRange(alerts.Where(alert => alert.Severity > Severity.Routine && !alert.Pages.Any(page => page.Outcome is PageOutcome.Sent or PageOutcome.Delivered))
            .Select(alert => $"{alert.AlertId} without a page"));
        var texts = await Texts(clinic);
        problems.AddRange(script.Texted.Where(sid => !texts.Contains(sid)).Select(sid => $"{sid} is not on record"));
        problems.AddRange((await All<WaitingEntry>(clinic, DocumentTypes.SetAside)).Select(aside => aside.Text));
        problems.AddRange((await clinic.Record.Due(clinic.Now, 10, CancellationToken.None)).Select(due => $"{due.Document.Key.Id} stayed due"));
        var patient = RecordJson.Read<PatientRecord>((await clinic.Record.Read(new DocumentKey(Container.Care, CareScript.Patient.Value, RecordIds.Patient), CancellationToken.None))!.Document.Body);
        var chain = AuditChain.Verify(PatientRecord.New(CareScript.Patient.Value).Audit, [.. await All<AuditEntry>(clinic, DocumentTypes.Audit)], patient.Audit);
        if (chain is not AuditVerdict.Intact)
        {
            problems.Add($"audit: {chain}");
        }

        return new FaultRun(
            point.Calls,
            point.Failed,
            [.. (await All<Survey>(clinic, DocumentTypes.Survey)).SelectMany(survey => survey.Answers).Select(answer => $"{answer.Instrument} {answer.Item} {answer.Value}").Order(StringComparer.Ordinal)],
            [.. alerts.SelectMany(alert => alert.Causes).Where(cause => cause.Finding.Severity > Severity.Routine).Select(cause => $"{cause.Finding.Kind} {cause.Finding.Severity}").Order(StringComparer.Ordinal)],
            [.. problems]);
    }

    private static async Task<HashSet<string>> Texts(Simulation clinic)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var partition in new[] { CareScript.Patient.Value, StrangerTalk.PartitionOf(CareScript.Stranger), RecordIds.ClinicPartition })
        {
            texts.UnionWith((await clinic.Record.Query(Container.Care, partition, DocumentTypes.InboundText, null, MostDocuments, CancellationToken.None))
                .Select(stored => RecordJson.Read<InboundRecord>(stored.Document.Body).MessageSid));
        }

        return texts;
    }

    private static async Task<IEnumerable<T>> All<T>(Simulation clinic, string type) =>
        (await clinic.Record.Query(Container.Care, CareScript.Patient.Value, type, null, MostDocuments, CancellationToken.None)).Select(stored => RecordJson.Read<T>(stored.Document.Body));
}
