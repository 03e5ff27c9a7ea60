namespace KetamineFollowUp.Clinic.Record;

/// <summary>How long to wait before trying again what failed.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>15 s after the first attempt, doubled each time, at most 15 min.</summary>
    /// <param name="attempts">Attempts made so far, from 1.</param>
    public static TimeSpan After(int attempts)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 10);
        var wait = First * Math.Pow(2, doublings);
        return wait < Longest ? wait : Longest;
    }
}
