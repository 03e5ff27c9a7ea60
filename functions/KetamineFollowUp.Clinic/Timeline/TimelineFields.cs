using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Lines as the API's fields: names, values and order are the contract's.</summary>
internal static class TimelineFields
{
    /// <summary>The kind as it is written.</summary>
    public static string KindOf(TimelineLine line) => line is TimelineLine.Recorded recorded ? TimelineEntryFields.NameOf(recorded.Entry) : EnumNames.Name(line.Kind);

    /// <summary>The fields beside <c>at</c>, <c>kind</c> and <c>key</c>.</summary>
    public static JsonObject Of(TimelineLine line) => line.Match(
        Of, Of, Of, Of, Of, Of, raised => Of(raised.Alert), opened => Of(opened.Review), followed => Of(followed.FollowUp));

    private static JsonObject Of(TimelineLine.Recorded line)
    {
        var fields = TimelineEntryFields.Of(line.Entry);
        fields["id"] ??= line.Id;
        if (line.Session is { } session)
        {
            SessionFields.Add(fields, session);
        }

        if (line.Entry is TimelineEntry.FormScored { Reading: var reading })
        {
            fields["scoreId"] = RecordIds.Score(reading.Source, reading.Instrument);
            fields["voided"] = line.IsVoided ? true : null;
        }

        return fields;
    }

    private static JsonObject Of(TimelineLine.Contact line)
    {
        var standing = ContactState.Of(line.CheckIn);
        return new JsonObject
        {
            ["id"] = line.Key,
            ["state"] = standing.State,
            ["reason"] = standing.Reason,
            ["since"] = standing.Since,
            ["checkIn"] = line.CheckIn.Id,
            ["episodeId"] = line.Episode.EpisodeId.Value,
            ["instruments"] = Array(line.CheckIn.Instruments),
            ["why"] = line.CheckIn.Why.Length > 0 ? line.CheckIn.Why : null,
        };
    }

    private static JsonObject Of(TimelineLine.SurveyOpened line) => new()
    {
        ["id"] = line.Survey.SurveyId.Value,
        ["state"] = EnumNames.Name(line.Survey.State),
        ["checkIn"] = line.Survey.CheckInId,
        ["instruments"] = Array(line.Survey.Instruments),
        ["closedAt"] = line.Survey.ClosedAt,
    };

    private static JsonObject Of(TimelineLine.ItemAnswered line) => new()
    {
        ["id"] = line.Key,
        ["state"] = line.Answer is { Value: null, Words: null } ? "skipped" : "given",
        ["surveyId"] = line.Survey.SurveyId.Value,
        ["instrument"] = line.Answer.Instrument,
        ["item"] = line.Answer.Item,
        ["value"] = line.Answer.Value,
        ["words"] = line.Answer.Words,
        ["via"] = EnumNames.Name(line.Answer.Via),
    };

    // A line's kind says which way the message went, so what it is about is its messageKind. A link's token is on no record.
    private static JsonObject Of(TimelineLine.ToPatient line) => new()
    {
        ["id"] = line.Message.MessageId,
        ["channel"] = EnumNames.Name(line.Message.Channel),
        ["messageKind"] = EnumNames.Name(line.Message.Kind),
        ["subject"] = line.Message.Subject,
        ["body"] = line.Message.Body,
        ["outcome"] = EnumNames.Name(MessageLines.OutcomeOf(line.Message)),
        ["reason"] = line.Message.Reason,
    };

    private static JsonObject Of(TimelineLine.FromPatient line) => new()
    {
        ["id"] = line.Text.MessageSid,
        ["channel"] = EnumNames.Name(Domain.Values.Channel.Sms),
        ["messageKind"] = "text",
        ["body"] = line.Text.Body,
        ["outcome"] = line.Text.Outcome,
    };

    private static JsonObject Of(Alert alert) => new()
    {
        ["id"] = alert.AlertId.Value,
        ["state"] = EnumNames.Name(alert.State),
        ["severity"] = EnumNames.Name(alert.Severity),
        ["reasons"] = Array(alert.Reasons),
        ["acknowledgedBy"] = alert.Acknowledgement?.By.Value,
        ["acknowledgedAt"] = alert.Acknowledgement?.At,
        ["resolvedBy"] = alert.Resolution?.By.Value,
        ["resolvedAt"] = alert.Resolution?.At,
        ["disposition"] = alert.Resolution is { } end ? EnumNames.Name(end.Disposition) : null,
        ["note"] = alert.Resolution?.Note,
        ["safety"] = Of(alert.Resolution?.Safety),
    };

    private static JsonObject? Of(SafetyAssessment? safety) => safety is null ? null : new()
    {
        ["riskLevel"] = safety.RiskLevel is { } level ? EnumNames.Name(level) : null,
        ["tool"] = safety.Tool,
        ["planReviewed"] = safety.PlanReviewed,
        ["meansAsked"] = safety.MeansAsked,
        ["followUp"] = safety.FollowUp,
        ["caringContacts"] = safety.CaringContacts,
    };

    private static JsonObject Of(CrisisFollowUp followUp) => new()
    {
        ["id"] = followUp.AfterCrisisId.Value,
        ["state"] = followUp switch
        {
            { Ended.Reason: var reason } => EnumNames.Name(reason),
            { From: null } => "waits-for-home",
            _ => "running",
        },
        ["alertId"] = followUp.AlertId.Value,
        ["homeAt"] = followUp.Home?.At,
        ["homeBy"] = followUp.Home?.By.Value,
        ["caringContacts"] = followUp.CaringContacts,
        ["endedAt"] = followUp.Ended?.At,
    };

    private static JsonObject Of(BoosterReview review) => new()
    {
        ["id"] = review.ReviewId.Value,
        ["state"] = EnumNames.Name(review.State),
        ["recommendation"] = EnumNames.Name(review.Recommendation.Kind),
        ["reasons"] = Array(review.Recommendation.Reasons),
        ["holds"] = Array(review.Recommendation.Holds),
        ["decidedBy"] = review.Decision?.By.Value,
        ["decidedAt"] = review.Decision?.At,
    };

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];
}
