using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Records;

public sealed class RecordIdTests
{
    [Theory]
    [InlineData("P1~s-00000014", "P1")]
    [InlineData("P1~e-s1~day-7", "P1")]
    [InlineData("P1~c-00000014~safety-24h", "P1")]
    public void The_id_of_a_survey_is_a_screens_or_a_check_ins(string id, string partition)
    {
        var survey = SurveyId.Parse(id);
        Assert.Equal((id, partition), (survey.Value, survey.Partition));
    }

    [Fact]
    public void A_check_ins_survey_is_named_after_its_episode() =>
        Assert.Equal(SurveyId.Parse("P1~e-s1~day-7"), SurveyId.Of(EpisodeId.Parse("P1~e-s1"), "day-7"));

    [Fact]
    public void A_safety_check_ins_survey_is_named_after_its_follow_up() =>
        Assert.Equal(SurveyId.Parse("P1~c-00000014~safety-24h"), SurveyId.Of(AfterCrisisId.Parse("P1~c-00000014"), "safety-24h"));

    [Theory]
    [InlineData("P1~c-00000014")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("day-7")]
    [InlineData("P1~e-s1")]
    [InlineData("P1~e-s1~")]
    [InlineData("P1~a-00000012")]
    [InlineData("P1~a-00000012~day-7")]
    [InlineData("P1~s-")]
    public void The_id_of_anything_else_is_no_surveys(string? id) => Assert.False(SurveyId.TryParse(id, out _));

    [Fact]
    public void An_id_is_stored_as_its_text() =>
        Assert.Equal(
            """{"alertId":"P1~a-00000012","severity":"urgent","isSafety":true}""",
            RecordJson.Write(new OpenAlert(AlertId.Parse("P1~a-00000012"), Domain.Safety.Severity.Urgent, IsSafety: true)));

    [Fact]
    public void A_stored_id_that_breaks_its_rule_does_not_keep_its_document_from_being_read()
    {
        const string Stored = """{"openSurveyId":"made up","openAlert":{"alertId":"of another day","severity":"urgent","isSafety":true},"reviewId":"no review","episodeId":"P1"}""";
        var record = RecordJson.Read<PatientRecord>(Stored);
        Assert.Equal(
            ("made up", "of another day", "no review", "P1"),
            (record.OpenSurveyId?.Value, record.OpenAlert?.AlertId.Value, record.ReviewId?.Value, record.EpisodeId?.Value));
    }

    [Fact]
    public void A_number_is_no_id() => Assert.Throws<JsonException>(() => RecordJson.Read<PatientRecord>("""{"reviewId":13}"""));
}
