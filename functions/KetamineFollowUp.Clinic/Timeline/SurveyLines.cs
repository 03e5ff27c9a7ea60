using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>A survey and its answers.</summary>
internal static class SurveyLines
{
    public static IEnumerable<TimelineLine> Of(Survey survey) =>
    [
        new($"survey~{survey.SurveyId}", survey.OpenedAt, "survey", 0, new JsonObject
        {
            ["id"] = survey.SurveyId,
            ["state"] = TimelineEntries.Name(survey.State),
            ["checkIn"] = survey.CheckInId,
            ["instruments"] = EntryLines.Array(survey.Instruments),
            ["closedAt"] = survey.ClosedAt,
        }),
        .. survey.Answers.Select((answer, index) => Of(survey, answer, index)),
    ];

    private static TimelineLine Of(Survey survey, Answer answer, int index)
    {
        var id = $"{survey.SurveyId}~{answer.Instrument}~{answer.Item}";
        return new TimelineLine(id, answer.At, "answer", index, new JsonObject
        {
            ["id"] = id,
            ["state"] = answer is { Value: null, Words: null } ? "skipped" : "given",
            ["surveyId"] = survey.SurveyId,
            ["instrument"] = answer.Instrument,
            ["item"] = answer.Item,
            ["value"] = answer.Value,
            ["words"] = answer.Words,
            ["via"] = TimelineEntries.Name(answer.Via),
        });
    }
}
