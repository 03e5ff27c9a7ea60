using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What must hold whatever anybody does: checked from outside, on what left the building and on what is on record.</summary>
internal sealed class PopulationRules(SimulatedClinic clinic, Agenda agenda, SendWindow window, Tally tally)
{
    private const int MaxDocuments = 5000;

    // A ladder that was raised shortly before the end of the simulation may still be climbing.
    private static readonly TimeSpan LadderTime = TimeSpan.FromHours(2);

    // Nobody gets more than one page a minute.
    private static readonly TimeSpan PagedWithin = TimeSpan.FromSeconds(61);
    private readonly IRecordStore _store = clinic.Record;

    /// <summary>A message left for a patient.</summary>
    public void Sent(SentMessage message, ScriptedPatient to)
    {
        if (message.Channel == Channel.Sms && to.StoppedAt is { } stopped && message.At > stopped)
        {
            tally.Break($"{to.Id}: a {EnumNames.Name(message.Kind)} text after STOP, at {Text(message.At)}");
        }

        if (!window.Contains(message.At, to.Zone) && IsUnasked(message.Kind))
        {
            tally.Break($"{to.Id}: a {EnumNames.Name(message.Kind)} in quiet hours, at {Text(message.At)}");
        }
    }

    /// <summary>The patient has just told of suicidal thoughts: there is a safety alert, and within a minute somebody has been paged.</summary>
    public async Task ExpectPage(ScriptedPatient patient)
    {
        var at = clinic.Now;
        if ((await Read<PatientRecord>(patient.Id, RecordIds.Patient)).OpenAlert is { IsSafety: true, Severity: >= Severity.Urgent } open)
        {
            agenda.At(at + PagedWithin, () => ExpectPaged(patient, open.AlertId, at));
        }
        else
        {
            tally.Break($"{patient.Id}: suicidal thoughts without a safety alert, at {Text(at)}");
        }
    }

    // What is known pages by day only.
    private async Task ExpectPaged(ScriptedPatient patient, AlertId alertId, DateTimeOffset at)
    {
        var alert = await Read<Alert>(patient.Id, alertId.Value);
        var pages = alert.Paging == Paging.Now || DaytimeHours.Standard.Includes(at, SampleClinic.Roster.TimeZone);
        if (pages && !alert.Pages.Any(page => page.Outcome is PageOutcome.Sent or PageOutcome.Delivered))
        {
            tally.Break($"{patient.Id}: a safety alert without a page, at {Text(at)}");
        }
    }

    /// <summary>What the record of a patient must say in the end.</summary>
    public async Task CheckEnd(string partition)
    {
        foreach (var alert in (await All<Alert>(partition, DocumentTypes.Alert)).Concat(await All<Alert>(partition, DocumentTypes.ResolvedAlert)))
        {
            await Check(partition, alert);
        }

        var record = await Read<PatientRecord>(partition, RecordIds.Patient);
        var chain = AuditChain.Verify(clinic.Get<AuditKeys>(), PatientRecord.New(partition).Audit, await All<AuditEntry>(partition, DocumentTypes.Audit), record.Audit);
        if (chain is not AuditVerdict.Intact)
        {
            tally.Break($"{partition}: the audit chain is broken: {chain}");
        }

        foreach (var aside in await All<WaitingEntry>(partition, DocumentTypes.SetAside))
        {
            tally.Break($"{partition}: {aside.Text}");
        }
    }

    private async Task Check(string partition, Alert alert)
    {
        tally.Count($"alerts {EnumNames.Name(alert.Severity)}");
        tally.Count($"alerts paging {EnumNames.Name(alert.Paging)}");
        tally.Count($"first cause {EnumNames.Name(alert.Paging)}: {EnumNames.Name(alert.Causes[0].Finding.Kind)}{(alert.Causes[0].Finding.Cause is { } cause ? $" ({EnumNames.Name(cause)})" : "")}");
        if (alert.Severity == Severity.Routine)
        {
            return;
        }

        if (AlertWaits.ToAcknowledge(alert) is { } wait)
        {
            tally.Acknowledged(alert.Severity, wait);
        }
        else if (clinic.Now - alert.RaisedAt > LadderTime)
        {
            var entries = await All<TimelineEntry>(partition, DocumentTypes.Entry);
            if (!entries.OfType<TimelineEntry.FactRecorded>().Any(fact => fact.About == alert.AlertId.Value && fact.Fact == RecordedFact.NobodyReached))
            {
                tally.Break($"{alert.AlertId}: neither acknowledged nor recorded as nobody reached");
            }

            tally.Count("alerts nobody-reached");
        }
    }

    private async Task<T> Read<T>(string partition, string id) =>
        RecordJson.Read<T>((await _store.Read(new DocumentKey(Container.Care, partition, id), CancellationToken.None))!.Document.Body);

    private async Task<IReadOnlyList<T>> All<T>(string partition, string type) =>
        [.. (await _store.Query(Container.Care, partition, type, null, MaxDocuments, CancellationToken.None)).Select(stored => RecordJson.Read<T>(stored.Document.Body))];

    // Answers to the patient may leave at any hour.
    private static bool IsUnasked(MessageKind kind) => kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation or MessageKind.Notice or MessageKind.Welcome => true,
        MessageKind.Reply or MessageKind.Crisis or MessageKind.Page or MessageKind.ReminderStaff => false,
    };

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
