namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>
/// One scale's numbers, all in points of its total. They live in the protocol file, section <c>levels</c>; all are ASSUMPTION but where another
/// source is named. The standard deviation of one form around a patient's own line is <c>a + b × mean</c>, kept between two limits
/// (PHQ-9: an app study, 404 people from week 4: 1.5 at totals 0–3 to 3.5 at 15–20).
/// </summary>
/// <param name="SdAtZero">The standard deviation at a mean of 0, before the limits (<c>a</c>).</param>
/// <param name="SdPerPoint">How much it grows for each point of the mean (<c>b</c>).</param>
/// <param name="SdFrom">Its lower limit.</param>
/// <param name="SdTo">Its upper limit.</param>
/// <param name="PriorSdResponder">How far a responder's usual level may lie from where responders' levels lie.</param>
/// <param name="PriorSdOther">The same for everybody else.</param>
/// <param name="AskRise">A form this much above the usual level is asked again.</param>
/// <param name="MatterRise">A form this much above the level before it is not calm: it says nothing about what is usual.</param>
/// <param name="TrueRise">The rise of the level that the rule looks for in two forms (PHQ-9 4).</param>
/// <param name="Floor">The total from which a rise counts for everybody (PHQ-9 and GAD-7 10: screens positive; PCL-5 31: probable PTSD).</param>
/// <param name="Findings">When single forms become findings.</param>
public sealed record LevelScale(
    double SdAtZero,
    double SdPerPoint,
    double SdFrom,
    double SdTo,
    double PriorSdResponder,
    double PriorSdOther,
    double AskRise,
    double MatterRise,
    double TrueRise,
    double Floor,
    LevelFindingNumbers Findings)
{
    /// <summary>The standard deviation of one form where the patient's mean is <paramref name="mean"/>.</summary>
    public double SdAt(double mean) => Math.Clamp(SdAtZero + (SdPerPoint * mean), SdFrom, SdTo);
}

/// <summary>What one form must show over the usual level to be a finding, in points (clinical.md, Findings and severities).</summary>
/// <param name="WorklistRise">Up this much, at or above the floor: routine (PHQ-9 6: NHS reliable change; GAD-7 4: Toussaint 2020; PCL-5 15: Marx 2022; PEG 2: ASSUMPTION).</param>
/// <param name="JumpRise">Up this much, at or above the floor: urgent (ASSUMPTION).</param>
/// <param name="SevereAt">The total from which the range is severe (ASSUMPTION); null: the scale has no Severe finding.</param>
/// <param name="SevereRise">Up this much in the severe range: urgent.</param>
/// <param name="AboveBaseline">Two forms this much above the baseline: routine (PHQ-9 5: Löwe 2004, PMID 15550799; GAD-7 4; PCL-5 15; PEG 2).</param>
public sealed record LevelFindingNumbers(double WorklistRise, double JumpRise, double? SevereAt, double SevereRise, double AboveBaseline);
