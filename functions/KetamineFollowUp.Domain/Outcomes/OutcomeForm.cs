using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>A form as far as a measure looks at it.</summary>
/// <param name="Instrument">Which instrument.</param>
/// <param name="At">When it was completed.</param>
/// <param name="Total">The total; null when incomplete, or when the instrument has none.</param>
/// <param name="Safety">What it says about ideation.</param>
public sealed record OutcomeForm(string Instrument, DateTimeOffset At, int? Total, SafetyAnswer Safety)
{
    /// <summary>The instrument that the payers' measures of depression are about.</summary>
    internal const string Phq9 = "phq-9";

    /// <summary>The band of a finished C-SSRS, such as <c>low</c>; null for any other form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Band { get; init; }

    /// <summary>A finished C-SSRS screener.</summary>
    [JsonIgnore]
    public bool IsScreener => Band is not null;

    /// <summary>The forms that a measure may look at, in time order: full forms of PHQ-9 and the primary, finished C-SSRS, and whatever was positive about ideation.</summary>
    /// <param name="readings">All readings of the patient, in any order.</param>
    /// <param name="primary">The instrument of the indication.</param>
    public static ImmutableArray<OutcomeForm> Kept(IEnumerable<Reading> readings, string primary) =>
    [
        .. readings.Select(reading => new OutcomeForm(reading.Instrument, reading.TakenAt, reading.Total, reading.Safety) { Band = ScreenerBand(reading) })
            .Where(form => form.IsScreener || form.Safety == SafetyAnswer.Positive || (form.Total is not null && (form.Instrument == Phq9 || form.Instrument == primary)))
            .Distinct().OrderBy(form => form.At).ThenBy(form => form.Instrument, StringComparer.Ordinal).ThenBy(form => form.Total),
    ];

    private static string? ScreenerBand(Reading reading) => reading is { Instrument: "cssrs" or "cssrs-first", Band.Length: > 0 } ? reading.Band : null;
}
