using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>A responder: PHQ-9 20 the day before, one induction session on day 0, usual level 6; the loss line is 14.</summary>
internal static class SampleFacts
{
    public static readonly BoosterCriteria Criteria = new(
        ResponseFall: 0.5,
        Remission: ImmutableDictionary<string, int>.Empty.Add("phq-9", 5),
        CourseGap: TimeSpan.FromDays(28),
        DriftWithin: TimeSpan.FromDays(14),
        OwnTimeToLoss: 0.8,
        NonResponseSessions: 4,
        MinimumSinceSession: TimeSpan.FromDays(7),
        LookbackNote: TimeSpan.FromDays(14));

    public static BoosterFacts Responder(params Reading[] then) => Patient([Session(0)], [Phq9(-1, 20), Phq9(15, 6), Phq9(19, 5), Phq9(23, 7), Phq9(28, 6), .. then]);

    /// <summary>Up on days 42 and 47: the plainest loss of response.</summary>
    public static BoosterFacts Lost() => Responder(Phq9(42, 14), Phq9(47, 15));

    public static BoosterFacts Patient(ImmutableArray<TreatedSession> sessions, ImmutableArray<Reading> readings, Indication indication = Indication.Depression) => new()
    {
        Indication = indication,
        Zone = NewYork,
        Sessions = sessions,
        Readings = readings,
        SafetyAlertUnresolved = false,
        ActivationAt = 6,
    };

    public static TreatedSession Session(double day, bool induction = true) => new(Day(day), induction);

    public static Recommendation? Recommend(BoosterFacts facts, double day) => BoosterRules.Recommend(facts, Criteria, Day(day));

    public static RecommendationKind? KindOf(BoosterFacts facts, double day) => Recommend(facts, day)?.Kind;
}
