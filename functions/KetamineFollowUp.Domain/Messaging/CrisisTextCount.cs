namespace KetamineFollowUp.Domain.Messaging;

/// <summary>How often one crisis text was sent lately to one patient or unknown number. It counts toward no cap on other texts.</summary>
/// <param name="FullAt">When it was last sent at full length.</param>
/// <param name="Full">How often, each within <see cref="WordingsChangeWithin"/> of the one before; from 1.</param>
/// <param name="Brief">Brief ones since then, 0 to <see cref="MaxBrief"/>.</param>
public sealed record CrisisTextCount(DateTimeOffset FullAt, int Full, int Brief)
{
    /// <summary>A repeat within this time takes other words (clinical.md, What the patient hears).</summary>
    public static readonly TimeSpan WordingsChangeWithin = TimeSpan.FromDays(7);

    /// <summary>A repeat within this time of a full one is short (clinical.md, What the patient hears).</summary>
    public static readonly TimeSpan BriefWithin = TimeSpan.FromHours(1);

    /// <summary>After these no text until the hour is over; words are screened and page all the same (clinical.md, What the patient hears).</summary>
    public const int MaxBrief = 3;

    /// <summary>The wording that is due at an instant, and the count after it.</summary>
    /// <returns>No wording: enough were sent within the hour.</returns>
    public static (CrisisWording? Wording, CrisisTextCount Count) Next(CrisisTextCount? before, DateTimeOffset now)
    {
        if (before is null || now - before.FullAt >= WordingsChangeWithin)
        {
            return (CrisisWording.First, new CrisisTextCount(now, 1, 0));
        }

        if (now - before.FullAt >= BriefWithin)
        {
            return (before.IsSecondNext ? CrisisWording.Second : CrisisWording.Third, new CrisisTextCount(now, before.Full + 1, 0));
        }

        return before.Brief < MaxBrief ? (CrisisWording.Brief, before with { Brief = before.Brief + 1 }) : (null, before);
    }

    // First, then second and third in turn.
    private bool IsSecondNext => Full % 2 == 1;
}
