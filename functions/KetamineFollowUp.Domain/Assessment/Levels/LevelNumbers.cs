using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>The numbers of <see cref="LevelRule"/>; they live in the protocol file, section <c>levels</c>. All ASSUMPTION but the fall of a responder.</summary>
/// <param name="Scales">Per instrument whose total is followed.</param>
/// <param name="Correlation">How much one form of a patient tells about the next, beyond their level: 0 to below 1.</param>
/// <param name="ResponderFall">Two forms whose mean is down from baseline by this share make a responder (0.5: the clinical convention).</param>
/// <param name="ResponderShare">Where responders' levels lie, as a share of their baseline.</param>
/// <param name="OtherShare">Where the levels of everybody else lie, as a share of their baseline.</param>
/// <param name="CalmForms">How many of the first calm forms make the usual level.</param>
/// <param name="DaysApart">How many days, by the patient's own calendar, the two deciding forms must lie apart.</param>
/// <param name="Certainty">How probable a true rise must be, 0 to 1.</param>
public sealed record LevelNumbers(
    ImmutableDictionary<string, LevelScale> Scales,
    double Correlation,
    double ResponderFall,
    double ResponderShare,
    double OtherShare,
    int CalmForms,
    int DaysApart,
    double Certainty)
{
    /// <summary>The numbers of a protocol file that says none of its own: those of the design, with their simulated errors (docs/decisions/0007-levels.md).</summary>
    public static LevelNumbers Default { get; } = new(
        new Dictionary<string, LevelScale>
        {
            ["phq-9"] = new(1.3, .13, 2.5, 3.5, 4, 5, 3, 5, 4, 10, new(6, 10, 20, 6, 5)),
            ["gad-7"] = new(2.2, 0, 2.2, 2.2, 3.5, 4.5, 2.5, 4, 3.5, 10, new(4, 8, null, 4, 4)),
            ["pcl-5"] = new(5.5, 0, 5.5, 5.5, 9, 12, 7, 11, 9, 31, new(15, 25, 60, 15, 15)),

            // The PEG standard deviation is a guess.
            ["peg"] = new(1, 0, 1, 1, 1.5, 2, 1.2, 2, 1.6, 4, new(2, 3.5, null, 2, 2)),
        }.ToImmutableDictionary(),
        Correlation: .3,
        ResponderFall: .5,
        ResponderShare: .35,
        OtherShare: .8,
        CalmForms: 6,
        DaysApart: 3,
        Certainty: .9);

    /// <summary>
    /// How many independent forms <paramref name="forms"/> neighboring ones are worth: <c>w(n) = (n(1-r) + 2r) / (1+r)</c>; 1 form is 1.
    /// It is the information about the level in a first-order autoregressive series of that correlation (1'R⁻¹1).
    /// </summary>
    public double Weight(int forms) => ((forms * (1 - Correlation)) + (2 * Correlation)) / (1 + Correlation);
}
