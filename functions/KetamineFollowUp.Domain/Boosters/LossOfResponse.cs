using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A loss of response that a later reading confirmed.</summary>
/// <param name="First">The first reading on the line.</param>
/// <param name="Confirming">The reading that found it still there.</param>
/// <param name="Over">True when a later reading is below the line again.</param>
internal sealed record LossOfResponse(Reading First, Reading Confirming, bool Over)
{
    /// <summary>
    /// The confirmed losses among the readings, in time order. A reading on the line is confirmed by the next one that comes late enough,
    /// however late; a reading below the line in between starts the count again.
    /// </summary>
    /// <param name="sinceSession">Full readings since the latest session, in time order; earlier ones never count.</param>
    /// <param name="line">The lowest total on the line.</param>
    /// <param name="confirmAfter">How much later the confirming one must be.</param>
    public static IReadOnlyList<LossOfResponse> In(IEnumerable<Reading> sinceSession, int line, TimeSpan confirmAfter)
    {
        var losses = new List<LossOfResponse>();
        Reading? first = null;
        var confirmed = false;
        foreach (var reading in sinceSession)
        {
            if (reading.Total < line)
            {
                if (confirmed)
                {
                    losses[^1] = losses[^1] with { Over = true };
                }

                first = null;
                confirmed = false;
            }
            else if (first is null)
            {
                first = reading;
            }
            else if (!confirmed && reading.TakenAt - first.TakenAt >= confirmAfter)
            {
                losses.Add(new LossOfResponse(first, reading, Over: false));
                confirmed = true;
            }
        }

        return losses;
    }
}
