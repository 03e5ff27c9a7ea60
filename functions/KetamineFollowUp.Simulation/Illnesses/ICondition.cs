namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>How a patient is, whatever they tell: simulated, or read from a trajectory that was exported.</summary>
internal interface ICondition
{
    /// <summary>A session was completed.</summary>
    void Treat(DateTimeOffset at);

    /// <summary>The severity of their depression in PHQ-9 points, 0–27, without the chance of a single form.</summary>
    double Points(DateTimeOffset at);

    /// <summary>What they would answer to item 9, 0–3.</summary>
    int Ideation(DateTimeOffset at);

    /// <summary>Their thoughts, where they have any, are of suicide; else of being better off dead.</summary>
    bool ThinksOfSuicide { get; }

    /// <summary>Their thoughts of death or self-harm were there before the course.</summary>
    bool IsLongStanding { get; }

    /// <summary>
    /// When the response to the latest session is lost without another one: the points cross the loss line. Null: there is no
    /// response to lose, or it lasts.
    /// </summary>
    DateTimeOffset? LossAt { get; }
}
