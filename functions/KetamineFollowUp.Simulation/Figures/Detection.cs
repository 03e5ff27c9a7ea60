using System.Collections.Immutable;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Figures;

/// <summary>
/// Relapses found by the running clinic: a spell between sessions in which the response was lost, or would have been, had the
/// patient not been treated on the clinic's recommendation.
/// </summary>
/// <param name="Relapses">How many could be found before the end.</param>
/// <param name="Leads">For each one found, days from the review to the 4-weekly visit that would have seen it; in order.</param>
/// <param name="Delays">For each one found, days from the loss to the first sign: a review or a worsening; negative: before it.</param>
internal sealed record Detection(int Relapses, ImmutableArray<double> Leads, ImmutableArray<double> Delays)
{
    private const double VisitEvery = 28;

    public static Detection Of(IEnumerable<PatientResult> patients)
    {
        var relapses = 0;
        List<double> leads = [], delays = [];
        foreach (var patient in patients)
        {
            foreach (var spell in patient.Spells.Where(spell => spell.LossAt is not null))
            {
                var loss = spell.LossAt!.Value;
                var early = loss.AddDays(-PolicyFigures.EarlyDays);
                var look = patient.Recommendations
                    .Where(one => PolicyFigures.IsBooster(one.Kind) && one.At >= early && one.At >= spell.From && one.At < spell.To)
                    .Select(one => (DateTimeOffset?)one.At).FirstOrDefault();
                if (look is null && (loss > spell.To || loss > patient.FollowedTo.AddDays(-PolicyFigures.LateDays)))
                {
                    continue;
                }

                relapses++;
                if (look is { } found)
                {
                    leads.Add((Visit(spell.From, loss) - found).TotalDays);
                }

                var worse = patient.Worsened.Where(at => at >= early && at >= spell.From && at < spell.To).Select(at => (DateTimeOffset?)at).FirstOrDefault();
                if (Earlier(look, worse) is { } sign)
                {
                    delays.Add((sign - loss).TotalDays);
                }
            }
        }

        return new Detection(relapses, [.. leads.Order()], [.. delays.Order()]);
    }

    // The visit at which somebody who looks every four weeks after a session would first see the loss.
    private static DateTimeOffset Visit(DateTimeOffset session, DateTimeOffset loss) =>
        session.AddDays(VisitEvery * Math.Max(1, Math.Ceiling((loss - session).TotalDays / VisitEvery)));

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
