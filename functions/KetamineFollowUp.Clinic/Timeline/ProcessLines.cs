using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Alerts and booster reviews, each where it came up, with what has become of it.</summary>
internal static class ProcessLines
{
    public static TimelineLine Of(Alert alert) => new(alert.AlertId, alert.RaisedAt, "alert", EntryLines.Sequence(alert.AlertId), new JsonObject
    {
        ["id"] = alert.AlertId,
        ["state"] = TimelineEntries.Name(alert.State),
        ["severity"] = TimelineEntries.Name(alert.Severity),
        ["reasons"] = EntryLines.Array(alert.Reasons),
        ["acknowledgedBy"] = alert.Acknowledgement?.By.Value,
        ["acknowledgedAt"] = alert.Acknowledgement?.At,
        ["resolvedBy"] = alert.Resolution?.By.Value,
        ["resolvedAt"] = alert.Resolution?.At,
        ["disposition"] = alert.Resolution is { } end ? TimelineEntries.Name(end.Disposition) : null,
        ["note"] = alert.Resolution?.Note,
    });

    public static TimelineLine Of(BoosterReview review) => new(review.ReviewId, review.OpenedAt, "booster-review", EntryLines.Sequence(review.ReviewId), new JsonObject
    {
        ["id"] = review.ReviewId,
        ["state"] = TimelineEntries.Name(review.State),
        ["recommendation"] = TimelineEntries.Name(review.Recommendation.Kind),
        ["reasons"] = EntryLines.Array(review.Recommendation.Reasons),
        ["holds"] = EntryLines.Array(review.Recommendation.Holds),
        ["decidedBy"] = review.Decision?.By.Value,
        ["decidedAt"] = review.Decision?.At,
    });
}
