using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The sessions of a patient's record, and the course that they make.</summary>
internal static class RecordedSessions
{
    private const int MaxSessions = 1000;
    private const int MaxReadings = 2000;

    /// <summary>The sessions that count, with the writes of this transaction: its own session counts, a voided one does not.</summary>
    public static async Task<IReadOnlyList<SessionRecord>> NotVoided(PatientTransaction transaction, CancellationToken cancel) =>
        [.. (await transaction.AllWithPending<SessionRecord>(DocumentTypes.Session, MaxSessions, cancel)).Where(kept => kept.Voided is null)];

    /// <summary>The times of the current course; null before the first session. Records made before the last induction session was kept in the patient document ask the sessions.</summary>
    public static async Task<CourseTimes?> Times(PatientTransaction transaction, TimeSpan courseGap, CancellationToken cancel)
    {
        if (transaction.Record is not { CourseStartedAt: { } start, LatestSession.CompletedAt: var latest })
        {
            return null;
        }

        if (transaction.Record.LastInductionAt is null)
        {
            var sessions = (await NotVoided(transaction, cancel)).Select(kept => TreatedSession.Of(kept.Session));
            transaction.Record = transaction.Record with { LastInductionAt = Courses.Of(sessions, courseGap) is [.., var course] ? course.LastInductionAt : start };
        }

        return new CourseTimes(start, transaction.Record.LastInductionAt!.Value, latest);
    }

    /// <summary>Baselines and bests count from the course's first session; where that moves, they are found anew.</summary>
    /// <param name="transaction">The transaction that changed the sessions.</param>
    /// <param name="courseGap">Sessions further apart than this belong to two courses.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task RestartCourse(PatientTransaction transaction, TimeSpan courseGap, CancellationToken cancel)
    {
        var sessions = (await NotVoided(transaction, cancel)).Select(kept => TreatedSession.Of(kept.Session)).ToList();
        var courses = Courses.Of(sessions, courseGap);
        var start = courses.IsEmpty ? (DateTimeOffset?)null : courses[^1].StartedAt;
        transaction.Record = transaction.Record with { LastInductionAt = courses.IsEmpty ? null : courses[^1].LastInductionAt, SessionCount = sessions.Count };
        if (start == transaction.Record.CourseStartedAt)
        {
            return;
        }

        var readings = (await transaction.All<Reading>(DocumentTypes.Score, MaxReadings, cancel)).Select(kept => kept.Value);
        transaction.Record = transaction.Record with
        {
            CourseStartedAt = start,
            Readings = readings.GroupBy(reading => reading.Instrument)
                .ToImmutableDictionary(group => group.Key, group => ReadingHistory.Rebuild(group, start)),
        };
    }
}
