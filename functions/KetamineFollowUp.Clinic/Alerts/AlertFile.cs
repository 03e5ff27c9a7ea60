using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>An alert with what whoever is woken by it needs.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Record">Whose it is.</param>
/// <param name="Facts">What its escalation knows.</param>
/// <param name="Chart">How a patient does; null for an unknown number.</param>
/// <param name="Lines">The last days of a patient, the newest first.</param>
/// <param name="SafetyPlan">What was agreed with the patient for a crisis; null for nothing.</param>
/// <param name="Texts">The latest texts of an unknown number, the newest first.</param>
public sealed record AlertFile(
    Alert Alert,
    PatientRecord Record,
    AlertFacts Facts,
    ScoreChart? Chart,
    IReadOnlyList<TimelineLine> Lines,
    SafetyPlan? SafetyPlan,
    IReadOnlyList<InboundRecord> Texts)
{
    /// <summary>The unknown numbers that share the alert, emergency words first, each with its words.</summary>
    public IReadOnlyList<NumberWords> Numbers { get; init; } = [];

    /// <summary>The follow-up that this alert started and that still runs; null for none.</summary>
    public CrisisFollowUp? FollowUp { get; init; }

    // ASSUMPTION: what led to an alert was said within the day before its latest cause.
    private static readonly TimeSpan WordsBefore = TimeSpan.FromHours(24);
    private const int MaxWords = 20;

    /// <summary>The reason to read first: what is most severe, and of that what the patient said before what a clock found.</summary>
    public string? Headline => Alert.Causes.Reverse().Select(cause => cause.Finding)
        .OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.IsNewDanger).FirstOrDefault()?.Reason;

    /// <summary>What the patient said and answered around the causes, the newest first.</summary>
    public IEnumerable<TimelineLine> Words
    {
        get
        {
            var from = (Alert.Causes is [.., var latest] ? latest.At : Alert.RaisedAt) - WordsBefore;
            return Lines.Where(line => line.At >= from && IsSaid(line)).Take(MaxWords);
        }
    }

    // A text that was taken as an answer is there as the answer, with its question.
    private static bool IsSaid(TimelineLine line) =>
        line is TimelineLine.FromPatient text ? text.Text.Outcome != "answer" : line.Kind == TimelineKind.Answer;
}

/// <summary>An unknown number that shares an alert, and its latest words since it joined, the newest first.</summary>
public sealed record NumberWords(JointNumber Number, IReadOnlyList<InboundRecord> Texts);

/// <summary>Gathers what an alert's page shows.</summary>
public sealed class AlertFiles(
    WaitingLists lists, PatientTransactions patients, ReadTimeline timelines, ReadScoreChart charts, ReadSafetyPlan plans, AlertProcessor processor, IRecordStore store, TimeProvider time)
{
    private const int MaxTexts = 200;
    private const int TextsShown = 20;
    private const int TextsOfEach = 5;

    // ASSUMPTION: the store serves others too.
    private const int SideBySide = 16;
    private static readonly TimeSpan DaysShown = TimeSpan.FromDays(7);

    // ASSUMPTION: what came of an alert shows within a month of its latest cause.
    private static readonly TimeSpan DaysAfter = TimeSpan.FromDays(30);

    internal Task<Alert?> Alert(AlertId alertId, CancellationToken cancel) => lists.Alert(alertId, cancel);

    /// <summary>One alert's; null when there is no such alert.</summary>
    public async Task<AlertFile?> Find(AlertId alertId, CancellationToken cancel)
    {
        var partition = alertId.Partition;
        if (await lists.Alert(alertId, cancel) is not { } alert || await patients.Read(partition, cancel) is not { } record)
        {
            return null;
        }

        var facts = await processor.Facts(record.Patient, cancel);
        return record.Patient is { } patient
            ? new AlertFile(
                alert, record, facts, await charts.Draw(patient, ChartSpan.Course, cancel), Around(alert, await timelines.Read(patient.PatientId, cancel) ?? []),
                await plans.Of(patient.PatientId, cancel), [])
            {
                FollowUp = await FollowUp(alert, record, cancel),
            }
            : new AlertFile(alert, record, facts, Chart: null, [], SafetyPlan: null, await Texts(partition, cancel))
            {
                Numbers = alert.Numbers is { } numbers ? await WordsOf(numbers, cancel) : [],
            };
    }

    private async Task<IReadOnlyList<NumberWords>> WordsOf(JointNumbers numbers, CancellationToken cancel)
    {
        var words = new List<NumberWords>();
        foreach (var some in numbers.Listed.OrderByDescending(number => number.IsEmergency).ThenBy(number => number.At).Chunk(SideBySide))
        {
            words.AddRange(await Task.WhenAll(some.Select(async number =>
                new NumberWords(number, [.. (await Texts(number.Partition, cancel)).Where(text => text.At >= number.At).Take(TextsOfEach)]))));
        }

        return words;
    }

    private async Task<CrisisFollowUp?> FollowUp(Alert alert, PatientRecord record, CancellationToken cancel) =>
        record.AfterCrisisId is { } id && await store.Find<CrisisFollowUp>(id.Value, cancel) is { Ended: null } running && running.AlertId == alert.AlertId
            ? running
            : null;

    // The last days; of an alert whose latest cause is older, the days before that and what came of it.
    private List<TimelineLine> Around(Alert alert, IReadOnlyList<TimelineLine> lines)
    {
        var now = time.GetUtcNow();
        var latest = alert.Causes is [.., var cause] ? cause.At : alert.RaisedAt;
        var (from, to) = latest > now - DaysShown ? (now - DaysShown, now) : (latest - DaysShown, Earlier(latest + DaysAfter, now));
        return [.. lines.Where(line => line.At > from && line.At <= to).Reverse()];
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private async Task<IReadOnlyList<InboundRecord>> Texts(string partition, CancellationToken cancel) =>
    [
        .. (await store.Query(Container.Care, partition, DocumentTypes.InboundText, afterId: null, MaxTexts, cancel))
            .Select(stored => RecordJson.Read<InboundRecord>(stored.Document.Body)).OrderByDescending(text => text.At).Take(TextsShown),
    ];
}
