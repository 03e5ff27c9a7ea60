namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>The level of forms, as step 2 of <see cref="LevelRule"/> says; and the line, its step 3.</summary>
/// <param name="scale">The scale's numbers.</param>
/// <param name="numbers">The rule's numbers.</param>
/// <param name="baseline">The baseline's total; null: none is known.</param>
/// <param name="isResponder">Where the prior lies.</param>
/// <param name="hasPrior">False after a reset: the forms speak alone.</param>
internal sealed class LevelEstimate(LevelScale scale, LevelNumbers numbers, double? baseline, bool isResponder, bool hasPrior)
{
    /// <summary>How many calm forms the reference needs: s grows by itself, so one is enough beside a prior.</summary>
    public int FormsNeeded => HasPrior ? 1 : 2;

    private bool HasPrior => hasPrior && baseline is not null;

    /// <summary>The level of at least one form.</summary>
    public UsualLevel Of(IReadOnlyCollection<Reading> forms, UsualBasis basis)
    {
        var mean = forms.Average(form => (double)form.Total!);
        var sd = scale.SdAt(mean);
        var weight = numbers.Weight(forms.Count) / (sd * sd);
        if (!HasPrior)
        {
            return new UsualLevel(mean, 1 / Math.Sqrt(weight), forms.Count, sd, basis);
        }

        var (share, spread) = isResponder ? (numbers.ResponderShare, scale.PriorSdResponder) : (numbers.OtherShare, scale.PriorSdOther);
        var prior = 1 / (spread * spread);
        var precision = prior + weight;
        return new UsualLevel(((share * baseline!.Value * prior) + (mean * weight)) / precision, 1 / Math.Sqrt(precision), forms.Count, sd, basis);
    }

    /// <summary>The floor; for a responder half the way back to the baseline where that is lower.</summary>
    public double Line(double level) => isResponder && baseline is { } from ? Math.Min(scale.Floor, level + ((from - level) / 2)) : scale.Floor;

    /// <summary>
    /// The usual level from the first calm forms; null without any. A form is calm unless it lies the rise that matters above the level of the
    /// calm ones before it, and on the line. The first one is calm: nothing says otherwise.
    /// </summary>
    /// <param name="forms">In time order.</param>
    /// <param name="declared">So many of the first are calm because a clinician said so.</param>
    /// <param name="basis">Which forms they are.</param>
    public UsualLevel? Usual(IEnumerable<Reading> forms, int declared, UsualBasis basis)
    {
        var calm = new List<Reading>();
        foreach (var form in forms)
        {
            if (calm.Count < Math.Max(1, declared) || IsCalm(form.Total!.Value, Of(calm, basis).Level))
            {
                calm.Add(form);
            }

            if (calm.Count == numbers.CalmForms)
            {
                break;
            }
        }

        return calm.Count == 0 ? null : Of(calm, basis);
    }

    private bool IsCalm(int total, double level) => total < level + scale.MatterRise || total < Line(level);
}
