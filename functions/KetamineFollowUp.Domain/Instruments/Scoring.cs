using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>How the answers become a result.</summary>
/// <param name="Method">The arithmetic.</param>
/// <param name="Bands">Severity bands, ascending, covering the whole range; empty for a screen, whose bands are <c>positive</c> and <c>negative</c>.</param>
/// <param name="PositiveFrom">A total of at least this screens positive; null: nothing screens positive.</param>
/// <param name="PositiveFromFemale">The lower cut-off for women, where the source has one; also used when the sex is unknown.</param>
/// <param name="HigherIsBetter">True when a fall is the bad direction (mood 0–10).</param>
public sealed record Scoring(
    ScoringMethod Method, ImmutableArray<Band> Bands, int? PositiveFrom, int? PositiveFromFemale, bool HigherIsBetter)
{
    /// <summary>The cut-off for a person; unknown sex takes the lower one. Null when there is none.</summary>
    public int? CutOffFor(ScreeningSex? sex) => sex switch
    {
        ScreeningSex.Male => PositiveFrom,
        ScreeningSex.Female => PositiveFromFemale ?? PositiveFrom,
        null => PositiveFromFemale < PositiveFrom ? PositiveFromFemale : PositiveFrom,
    };
}

/// <summary>A named part of the range of totals, both ends included.</summary>
/// <param name="Id">The stored name, such as <c>moderate</c>.</param>
/// <param name="From">The lowest total in it, in points.</param>
/// <param name="To">The highest total in it, in points.</param>
public sealed record Band(string Id, int From, int To);

/// <summary>The arithmetic of an instrument.</summary>
public enum ScoringMethod
{
    /// <summary>The total is the sum of the scored items.</summary>
    [JsonStringEnumMemberName("sum")]
    Sum,

    /// <summary>The total is the mean of the scored items in whole points, a half rounded up: PEG is reported so. A rounded third is well within its noise.</summary>
    [JsonStringEnumMemberName("mean")]
    Mean,

    /// <summary>No total; the band is the most severe C-SSRS flag that was raised.</summary>
    [JsonStringEnumMemberName("triage")]
    Triage,
}
