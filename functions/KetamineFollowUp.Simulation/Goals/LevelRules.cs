using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>Version 2, as it ships: a rise is judged against the patient's usual level.</summary>
internal sealed class LevelRules(Protocol protocol) : IScoreRules
{
    public string Name => "version 2";

    public bool SendsOnceMore => true;

    public bool RecommendsBooster(BoosterFacts facts, DateTimeOffset now) =>
        BoosterRules.Recommend(facts, protocol.Boosters, now) is { Kind: RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon };

    public bool IsUrgent(BoosterFacts facts) => LevelFindings.From(Verdict(facts), protocol.Levels, facts.Zone).Any(finding => finding.Severity == Severity.Urgent);

    public bool AsksAgain(BoosterFacts facts) => Verdict(facts) is { AsksAgain: true };

    private LevelVerdict? Verdict(BoosterFacts facts) =>
        Trajectories.Of(facts.Primary, facts.Readings, Courses.Of(facts.Sessions, protocol.Boosters.CourseGap)[^1], protocol.Boosters, facts.Zone).Level;
}
