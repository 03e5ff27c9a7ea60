using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>How a version of the rules reads the scores of a patient.</summary>
internal interface IScoreRules
{
    /// <summary>As the table of goals names it.</summary>
    string Name { get; }

    /// <summary>A booster deserves a look, now or soon.</summary>
    bool RecommendsBooster(BoosterFacts facts, DateTimeOffset now);

    /// <summary>The newest full form is an urgent worsening.</summary>
    bool IsUrgent(BoosterFacts facts);

    /// <summary>The newest full form asks for a confirming one.</summary>
    bool AsksAgain(BoosterFacts facts);

    /// <summary>A full form that was not answered is sent once more.</summary>
    bool SendsOnceMore { get; }
}
