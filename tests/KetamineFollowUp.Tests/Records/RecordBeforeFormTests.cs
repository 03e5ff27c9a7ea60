using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Records;

/// <summary>What the record of the version before holds, and that nothing of it is lost in reading.</summary>
public class RecordBeforeFormTests
{
    public static TheoryData<string> Types { get; } = [.. StoredTypes.Care.Concat(StoredTypes.Others).Except(StoredTypes.Later)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_document_is_in_it(string type) =>
        Assert.Contains(RecordBefore.Documents, document => type == DocumentTypes.SignalPrefix ? document.Type.StartsWith(type, StringComparison.Ordinal) : document.Type == type);

    [Fact]
    public void Every_document_in_it_is_of_a_type_that_is_still_known() =>
        Assert.All(RecordBefore.Documents, document => Assert.Contains(StoredTypes.Care.Concat(StoredTypes.Others), type =>
            type == DocumentTypes.SignalPrefix ? document.Type.StartsWith(type, StringComparison.Ordinal) : document.Type == type));

    [Fact]
    public void Every_state_of_an_alert_a_review_a_survey_and_a_message_is_in_it()
    {
        Assert.Equal(Names<AlertState>(), States(DocumentTypes.Alert, DocumentTypes.ResolvedAlert));
        Assert.Equal(Names<ReviewState>(), States(DocumentTypes.Review, DocumentTypes.DecidedReview));
        Assert.Equal(Names<SurveyState>(), States(DocumentTypes.Survey));
        Assert.Equal(Names<MessageState>(), States(DocumentTypes.Message));
        Assert.Equal(["discharged", "running", "superseded", "voided"], States(DocumentTypes.Episode));
    }

    [Fact]
    public void Every_document_says_the_same_after_it_was_read_and_written_again()
    {
        var losses = RecordBefore.Documents.Where(document => !StoredTypes.Private.Contains(document.Type))
            .Select(document => (document.Key.Id, Loss: JsonHolds.FirstLoss(JsonNode.Parse(document.Body), JsonNode.Parse(StoredTypes.Again(document)))))
            .Where(read => read.Loss is not null).Select(read => $"{read.Id}: {read.Loss}").ToList();
        Assert.True(losses.Count == 0, string.Join('\n', losses));
    }

    [Fact]
    public void Reviews_made_before_they_counted_versions_are_of_the_first()
    {
        var reviews = RecordBefore.Documents.Where(document => document.Type is DocumentTypes.Review or DocumentTypes.DecidedReview)
            .Select(document => RecordJson.Read<BoosterReview>(document.Body)).ToList();
        Assert.NotEmpty(reviews);
        Assert.All(reviews, review => Assert.Equal((1, null, null), (review.Version, review.Withdrawal, review.LeftToStaffAt)));
    }

    [Fact]
    public void Every_audit_chain_is_intact()
    {
        foreach (var partition in RecordBefore.Documents.Where(document => document.Key.Container == Container.Care).GroupBy(document => document.Key.Partition))
        {
            var head = RecordJson.Read<PatientRecord>(partition.Single(document => document.Type == DocumentTypes.Patient).Body).Audit;
            var entries = partition.Where(document => document.Type == DocumentTypes.Audit).OrderBy(document => document.Key.Id, StringComparer.Ordinal);
            var verdict = AuditChain.Verify(AuditChainTests.Keys, PatientRecord.New(partition.Key).Audit, entries.Select(document => RecordJson.Read<AuditEntry>(document.Body)), head);
            Assert.Equal(new AuditVerdict.Intact(entries.Count()), verdict);
        }
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(EnumNames.Name).Except(StoredTypes.Later).Order(StringComparer.Ordinal);

    private static IEnumerable<string> States(params string[] types) => RecordBefore.Documents.Where(document => types.Contains(document.Type))
        .Select(document => JsonNode.Parse(document.Body)!["state"]!.ToString()).Distinct().Order(StringComparer.Ordinal);
}
