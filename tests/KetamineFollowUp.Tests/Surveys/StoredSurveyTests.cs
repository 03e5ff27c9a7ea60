using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Surveys;

public sealed class StoredSurveyTests
{
    private const string OnRecord =
        """{"surveyId":"s","checkInId":"day-7","instruments":["pulse"],"phase":"induction","openedAt":"2026-03-09T15:00:00+00:00","turnedAt":"2026-03-09T15:10:00+00:00","expiresAt":"2026-03-09T16:00:00+00:00"}""";

    [Fact]
    public void A_survey_of_an_earlier_version_still_knows_since_when_its_question_stands()
    {
        var survey = RecordJson.Read<Survey>(OnRecord);

        Assert.Equal(new DateTimeOffset(2026, 3, 9, 15, 10, 0, TimeSpan.Zero), survey.AskedSince);
        Assert.Contains("\"turnedAt\":\"2026-03-09T15:10:00", RecordJson.Write(survey), StringComparison.Ordinal);
    }
}
