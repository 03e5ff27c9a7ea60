namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    // Beyond this the result is 0 or 1 to the last bit of a double.
    private const double Far = 9;

    /// <summary>Phi: the share of the distribution that lies below <paramref name="z"/> standard deviations, from 0 to 1.</summary>
    public static double Below(double z) => Erfc(-z / Math.Sqrt(2)) / 2;

    /// <summary>The z below which a share of the distribution lies: the inverse of <see cref="Below"/>, by halving.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        var (low, high) = (-Far, Far);
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>
    /// The complementary error function, to about 1e-15. Source: Abramowitz and Stegun 7.1.6,
    /// erf(x) = 2/sqrt(pi) exp(-x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)): all terms have one sign, so nothing cancels.
    /// </summary>
    public static double Erfc(double x)
    {
        if (Math.Abs(x) > Far)
        {
            return x > 0 ? 0 : 2;
        }

        var (term, sum) = (x, x);
        for (var odd = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; odd += 2)
        {
            term *= 2 * x * x / odd;
            sum += term;
        }

        return 1 - (2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum);
    }
}
