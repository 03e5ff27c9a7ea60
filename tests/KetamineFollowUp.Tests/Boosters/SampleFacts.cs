using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>A responder: PHQ-9 20 the day before, one induction session on day 0, best 6 on day 15; the loss line is 11.</summary>
internal static class SampleFacts
{
    public static readonly BoosterCriteria Criteria = new(
        LossLines: ImmutableDictionary.CreateRange(new KeyValuePair<string, LossLine>[]
        {
            new("phq-9", new(5, 10)), new("gad-7", new(4, 10)), new("pcl-5", new(15, 31)),
        }),
        ResponseFall: 0.5,
        Remission: ImmutableDictionary<string, int>.Empty.Add("phq-9", 5),
        CourseGap: TimeSpan.FromDays(28),
        ConfirmAfter: TimeSpan.FromDays(3),
        DriftWithin: TimeSpan.FromDays(14),
        OwnTimeToLoss: 0.8,
        NonResponseSessions: 4,
        MinimumSinceSession: TimeSpan.FromDays(7),
        LookbackNote: TimeSpan.FromDays(14));

    public static BoosterFacts Responder(params Reading[] then) => Patient([Session(0)], [Phq9(-1, 20), Phq9(15, 6), .. then]);

    /// <summary>On the line on days 30 and 37: the plainest loss of response.</summary>
    public static BoosterFacts Lost() => Responder(Phq9(30, 13), Phq9(37, 14));

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
