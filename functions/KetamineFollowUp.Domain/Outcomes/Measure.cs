namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>What is counted. <see cref="MeasureText"/> says each in words, with its source.</summary>
public enum Measure
{
    /// <summary><see cref="ResponseMeasure"/>.</summary>
    Response,

    /// <summary><see cref="RemissionMeasure"/>.</summary>
    Remission,

    /// <summary><see cref="ReliableImprovement"/>.</summary>
    ReliableImprovement,

    /// <summary><see cref="Deterioration"/>.</summary>
    Deterioration,

    /// <summary><see cref="MoreIdeation"/>.</summary>
    MoreIdeation,

    /// <summary><see cref="DrrE"/>: a follow-up form.</summary>
    DrrEFollowUp,

    /// <summary><see cref="DrrE"/>: remission.</summary>
    DrrERemission,

    /// <summary><see cref="DrrE"/>: response.</summary>
    DrrEResponse,

    /// <summary><see cref="Outcomes.Mips370"/>.</summary>
    Mips370,

    /// <summary><see cref="Outcomes.Mips504"/>: the plan within a day.</summary>
    Mips504Initiated,

    /// <summary><see cref="Outcomes.Mips504"/>: and gone through again.</summary>
    Mips504Reviewed,

    /// <summary><see cref="Outcomes.Mips505"/>.</summary>
    Mips505,
}
