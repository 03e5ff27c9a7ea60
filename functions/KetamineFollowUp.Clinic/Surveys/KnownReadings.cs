using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>
/// What the patient document says of all scored forms: summaries, recent pulses, the last safety answer, the last screener. In whatever
/// order forms arrive it is the same: the newest form of its instrument is added, anything else is worked out from all of them.
/// </summary>
internal static class KnownReadings
{
    public const string Pulse = "pulse";

    // Far above what a patient collects in years of follow-up.
    private const int MaxReadings = 2000;

    /// <summary>Every scored form that counts, as this transaction sees them.</summary>
    public static Task<IReadOnlyList<Reading>> All(PatientTransaction transaction, CancellationToken cancel) =>
        transaction.AllWithPending<Reading>(DocumentTypes.Score, MaxReadings, cancel);

    /// <summary>Whether a form can be added without looking at the others: later than all of its instrument, and the last safety answer has a date.</summary>
    public static bool IsNext(PatientRecord record, Reading reading) =>
        !(record.Readings.GetValueOrDefault(reading.Instrument)?.Last?.TakenAt >= reading.TakenAt)
        && (record.LastSafety == SafetyAnswer.Unknown || record.LastSafetyAt is not null);

    /// <summary>The document with a form that is next.</summary>
    public static PatientRecord Add(PatientRecord record, Reading reading, int pulses)
    {
        var before = record.Readings.GetValueOrDefault(reading.Instrument) ?? ReadingSummary.Empty with { CourseStart = record.CourseStartedAt };
        return record with
        {
            Readings = record.Readings.SetItem(reading.Instrument, ReadingHistory.With(before, reading)),
            RecentPulses = reading is { Instrument: Pulse, Total: { } pulse } ? [.. record.RecentPulses.Add(pulse).TakeLast(pulses)] : record.RecentPulses,
            SafetyKnown = SafetyPoint.Newest([record.SafetyKnown, SafetyPoint.Of(reading)]),
            LastScreenedAt = reading.Instrument == SurveyPath.Screener && !(record.LastScreenedAt > reading.TakenAt) ? reading.TakenAt : record.LastScreenedAt,
        };
    }

    /// <summary>The document worked out anew.</summary>
    public static PatientRecord Of(PatientRecord record, IReadOnlyCollection<Reading> all, int pulses)
    {
        var known = SafetyPoint.Newest([record.PositiveItem, .. all.Select(SafetyPoint.Of)]);
        return record with
        {
            Readings = all.GroupBy(reading => reading.Instrument)
                .ToImmutableDictionary(group => group.Key, group => ReadingHistory.Rebuild(group, record.CourseStartedAt)),
            RecentPulses = [.. ReadingHistory.InOrder(all.Where(reading => reading.Instrument == Pulse)).TakeLast(pulses).Select(pulse => pulse.Total!.Value)],
            SafetyKnown = known,
            LastScreenedAt = all.Where(reading => reading.Instrument == SurveyPath.Screener).Max(reading => (DateTimeOffset?)reading.TakenAt),
        };
    }
}
