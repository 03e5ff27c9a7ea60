using System.Text.Json;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Benchmarks.Crashes;

/// <summary>What is on record in the end, and what left the building more than once.</summary>
/// <param name="Texts">Inbound texts, each as often as it is on record.</param>
/// <param name="Answers">Answers of patients: whose, to what, and what.</param>
/// <param name="Alerts">Alerts: whose, how severe, and why.</param>
/// <param name="DoubledSurveys">Texts to patients that left more than once.</param>
/// <param name="DoubledPages">Pages that left more than once.</param>
internal sealed record FinalRecord(
    IReadOnlyList<string> Texts, IReadOnlyList<string> Answers, IReadOnlyList<string> Alerts, int DoubledSurveys, int DoubledPages)
{
    private const int MostDocuments = 100_000;

    public static async Task<FinalRecord> Read(string directory, IReadOnlyList<JsonElement> outbox)
    {
        using var record = SqliteReader.Open(directory);
        List<string> texts = [], answers = [], alerts = [];
        foreach (var partition in await record.Partitions(Container.Care, CancellationToken.None))
        {
            texts.AddRange((await All<InboundRecord>(record, partition, DocumentTypes.InboundText)).Select(text => text.MessageSid));
            answers.AddRange((await All<Survey>(record, partition, DocumentTypes.Survey))
                .SelectMany(survey => survey.Answers).Select(answer => $"{partition} {answer.Instrument} {answer.Item} {answer.Value} {answer.Words}"));
            var all = (await All<Alert>(record, partition, DocumentTypes.Alert)).Concat(await All<Alert>(record, partition, DocumentTypes.ResolvedAlert));
            alerts.AddRange(all.Select(alert => $"{partition} {alert.Severity} {string.Join('+', alert.Causes.Select(cause => cause.Finding.Kind).Distinct().Order())}"));
        }

        return new FinalRecord(
            [.. texts.Order(StringComparer.Ordinal)],
            [.. answers.Order(StringComparer.Ordinal)],
            [.. alerts.Order(StringComparer.Ordinal)],
            Doubled(outbox, "survey", "reminder", "welcome", "notice", "invitation"),
            Doubled(outbox, "page"));
    }

    /// <summary>What one list has and the other has not, as often as it is missing.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var left = found.GroupBy(one => one).ToDictionary(group => group.Key, group => group.Count());
        return [.. expected.Where(one => left.GetValueOrDefault(one) is not > 0 || left[one]-- <= 0)];
    }

    private static int Doubled(IReadOnlyList<JsonElement> outbox, params string[] kinds) => outbox
        .Where(message => kinds.Contains(message.GetProperty("kind").GetString()))
        .GroupBy(message => message.GetProperty("messageId").GetString()).Sum(group => group.Count() - 1);

    private static async Task<IEnumerable<T>> All<T>(SqliteReader record, string partition, string type) =>
        (await record.Query(Container.Care, partition, type, null, MostDocuments, CancellationToken.None)).Select(stored => RecordJson.Read<T>(stored.Document.Body));
}
