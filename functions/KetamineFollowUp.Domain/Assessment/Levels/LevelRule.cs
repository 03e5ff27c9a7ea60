using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>
/// When a score has really risen. One form is noisy, and the lowest of many forms is lower than the patient ever was; so the two newest forms are
/// compared with what is usual for this patient, and how uncertain both are is part of the comparison.
/// </summary>
/// <remarks>
/// <para>
/// Derivation. A form is the patient's level plus noise of standard deviation <c>sd</c>; neighboring forms share part of the noise (correlation
/// <c>r</c>), so n of them are worth <c>w(n)</c> independent ones. Before the first form the level is known only from the baseline: the prior
/// <c>N(m0, s0)</c>. Two normal sources of one number combine by their precisions: <c>level = (m0/s0² + m·w(n)/sd²) / precision</c>,
/// <c>levelSd = 1/sqrt(precision)</c>.
/// </para>
/// <para>
/// The reference is the level of the first calm forms after the last induction session; the two newest forms never enter it, and leaving out
/// forms that are already high keeps an early loss from becoming usual. The mean of the two newest has the variance <c>sd²/w(2)</c>, the
/// reference <c>refSd²</c>, their difference the sum <c>s²</c>; so <c>P = Phi((rise - delta)/s)</c> is the probability that the true rise is at least delta.
/// </para>
/// <para>
/// Few forms: beside a prior one reference form is enough, because <c>s</c> grows by itself; without a prior (no baseline, or after a reset) two.
/// Days matter only for the distance of the two; a missing form is absent. Near the top of a scale the rise does not fit under its maximum:
/// above a PHQ-9 reference of about 18 only the Severe finding and the safety answers protect.
/// </para>
/// <para>What it attains on simulated patients: docs/decisions/0007-levels.md. Error rates are for a standard deviation of 2.5; above 3 they are several times higher.</para>
/// </remarks>
public static class LevelRule
{
    private const int Deciding = 2;

    /// <summary>What the newest full form says; null when there is no full form, or the scale is not followed.</summary>
    public static LevelVerdict? Judge(LevelFacts facts, LevelNumbers numbers)
    {
        var full = ReadingHistory.InOrder(facts.Readings);
        if (full is not [.., var newest] || numbers.Scales.GetValueOrDefault(newest.Instrument) is not { } scale)
        {
            return null;
        }

        var span = LevelSpan.Of(facts, full);
        var isResponder = IsResponder(span, numbers);
        var estimate = new LevelEstimate(scale, numbers, span.Baseline?.Total, isResponder, span.HasPrior);
        var reference = Reference(span, estimate);
        var (decision, gap) = Decide(span, reference, scale, numbers, facts.Zone);
        var usual = Before(span, estimate);
        var isRisen = decision is { } risen && reference is { } from
            && risen.Probability >= numbers.Certainty
            && span.Since[^Deciding..].All(form => form.Total >= from.Level + scale.AskRise);
        var line = reference is null ? (double?)null : estimate.Line(reference.Level);
        var isLoss = isRisen && isResponder && decision!.Mean >= line;
        var isWorse = isRisen && decision!.Mean >= scale.Floor;
        return new LevelVerdict
        {
            Newest = newest,
            Previous = span.Course is [.., var previous, var last] && last == newest ? previous : null,
            Forms = span.Since.Length,
            IsResponder = isResponder,
            Baseline = span.Baseline,
            Usual = usual,
            Reference = reference,
            Line = line,
            Decision = decision,
            Undecided = gap,
            AsksAgain = !isLoss && !isWorse && usual is not null && newest.Total >= usual.Level + scale.AskRise && newest.Total >= estimate.Line(usual.Level),
            IsLoss = isLoss,
            IsWorse = isWorse,
        };
    }

    /// <summary>
    /// The lowest total that two forms must show for a loss of response: the line, the rise that asks again, and the rise that is certain enough,
    /// whichever is highest. Null for anyone but a responder, and while there are too few forms to know.
    /// </summary>
    public static double? LossFrom(LevelVerdict? verdict, LevelNumbers numbers)
    {
        if (verdict is not { IsResponder: true, Reference: { } reference, Line: { } line } || numbers.Scales.GetValueOrDefault(verdict.Newest.Instrument) is not { } scale)
        {
            return null;
        }

        var certain = scale.TrueRise + (NormalDistribution.Quantile(numbers.Certainty) * RiseSd(reference, numbers));
        return Math.Max(line, reference.Level + Math.Max(scale.AskRise, certain));
    }

    // Two consecutive forms of the course; it stays true until a new course. From a baseline of 0 nobody can respond.
    private static bool IsResponder(LevelSpan span, LevelNumbers numbers) =>
        span.Baseline?.Total is { } baseline and > 0
        && span.Course.Zip(span.Course.Skip(1)).Any(pair => (pair.First.Total + pair.Second.Total) / 2.0 <= baseline * (1 - numbers.ResponderFall));

    private static UsualLevel? Reference(LevelSpan span, LevelEstimate estimate) =>
        estimate.Usual(span.Since.SkipLast(Deciding), span.Declared, UsualBasis.Reference) is { } level && level.Forms >= estimate.FormsNeeded ? level : null;

    // One form alone is compared with whatever there is: forms since the reference began, else of the induction, else the baseline.
    // What a clinician declared usual is not compared with itself.
    private static UsualLevel? Before(LevelSpan span, LevelEstimate estimate) =>
        span.Declared > 0 && span.Since.Length <= span.Declared ? null
        : estimate.Usual(span.Since.SkipLast(1), span.Declared, UsualBasis.Reference)
        ?? estimate.Usual(span.Course.SkipLast(1), 0, UsualBasis.Induction)
        ?? (span.Baseline?.Total is { } baseline ? new UsualLevel(baseline, 0, 0, 0, UsualBasis.Baseline) : null);

    private static double RiseSd(UsualLevel reference, LevelNumbers numbers) =>
        Math.Sqrt((reference.FormSd * reference.FormSd / numbers.Weight(Deciding)) + (reference.Sd * reference.Sd));

    private static (LevelDecision? Decision, LevelGap? Gap) Decide(LevelSpan span, UsualLevel? reference, LevelScale scale, LevelNumbers numbers, IanaZone zone)
    {
        if (reference is null || span.Since is not [.., var first, var second])
        {
            return (null, LevelGap.TooFewForms);
        }

        if (first.TakenAt < span.LatestSession)
        {
            return (null, LevelGap.SessionSince);
        }

        var days = ClinicTime.DateOf(second.TakenAt, zone).DayNumber - ClinicTime.DateOf(first.TakenAt, zone).DayNumber;
        if (days < numbers.DaysApart)
        {
            return (null, LevelGap.TooClose);
        }

        var mean = (first.Total!.Value + second.Total!.Value) / 2.0;
        var rise = mean - reference.Level;
        var sd = RiseSd(reference, numbers);
        return (new LevelDecision(mean, rise, sd, NormalDistribution.Below((rise - scale.TrueRise) / sd), days), null);
    }
}
