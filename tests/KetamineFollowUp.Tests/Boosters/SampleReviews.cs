using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>A review opened on day 0: Monday 2 March 2026, 11:00 in New York.</summary>
internal static class SampleReviews
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static readonly StaffId Doctor = StaffId.Parse("dr-one");

    public static readonly Recommendation Now = new(RecommendationKind.BoosterNow, null, ["why"], []);

    public static readonly Recommendation Soon = new(RecommendationKind.BoosterSoon, new DateOnly(2026, 3, 20), ["why soon"], []);

    public static readonly ReviewFacts Facts = new("Clinic", NewYork, [Doctor], new Invitation("Sam (p)", "Please book.", Email: null, Obstacle: null), EmergencyUnresolved: false, LatestSession: null);

    public static BoosterReview OpenReview() => ReviewProcess.Open(ReviewId.Parse("p~r-1"), Now, Day(0));

    public static BoosterReview Decided(BoosterReview review, ReviewVerdict verdict, double at, double? until = null, string? reason = null) =>
        ReviewProcess.RecordDecision(review, new(verdict, Doctor, until is { } day ? Day(day) : null, reason), Day(at))
            is DecisionOutcome.Done done ? done.Review : throw new InvalidOperationException("not decided");

    /// <summary>Advances a review that has been stored and read again.</summary>
    public static Plan<BoosterReview> Advance(BoosterReview review, double day, ReviewFacts? facts = null) =>
        ReviewProcess.Decide(StoredAndRead(review), [], facts ?? Facts, Day(day));

    public static BoosterReview StoredAndRead(BoosterReview review) => JsonSerializer.Deserialize<BoosterReview>(Stored(review), Json)!;

    public static string Stored(BoosterReview review) => JsonSerializer.Serialize(review, Json);
}
