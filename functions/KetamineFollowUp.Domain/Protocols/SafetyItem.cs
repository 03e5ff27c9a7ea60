using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>
/// Every mood check-in asks about ideation: item 9 where PHQ-9 is asked in full, the safety item everywhere else.
/// A total alone misses a third of the people whose item 9 is positive (NHANES 2017-18: 64 of 191 had a total below 10).
/// </summary>
public static class SafetyItem
{
    /// <summary>The id of the clinic's own one-item instrument (0–3, above 0 is positive). Not a validated screen: C-SSRS is.</summary>
    public const string Instrument = "safety";

    /// <summary>The mood item that stands beside the safety item where no scale is asked.</summary>
    public const string Pulse = "pulse";

    private const string Phq9 = "phq-9";

    /// <summary>True when one of the instruments asks about ideation for this check-in.</summary>
    public static bool IsAskedBy(ImmutableArray<string> instruments) => instruments.Contains(Instrument) || instruments.Contains(Phq9);

    /// <summary>The same instruments with exactly one of the two: item 9, or the safety item at the end.</summary>
    public static ImmutableArray<string> AskedOnce(ImmutableArray<string> instruments) =>
        instruments.Contains(Phq9) ? instruments.Remove(Instrument)
        : instruments.Contains(Instrument) ? instruments
        : instruments.Add(Instrument);
}
