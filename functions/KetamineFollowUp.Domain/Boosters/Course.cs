using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A series of sessions that belong together: an induction and the maintenance after it.</summary>
/// <param name="StartedAt">The first session's completion.</param>
/// <param name="EndedAt">When the next course started; null for the current one.</param>
/// <param name="Sessions">At least one, in time order.</param>
public sealed record Course(DateTimeOffset StartedAt, DateTimeOffset? EndedAt, ImmutableArray<TreatedSession> Sessions)
{
    /// <summary>The latest session of the course.</summary>
    public TreatedSession LatestSession => Sessions[^1];

    /// <summary>The last induction session; of a course without one, such as that of a patient who came in maintenance, the first session.</summary>
    public DateTimeOffset LastInductionAt => Sessions.LastOrDefault(session => session.IsInduction)?.CompletedAt ?? StartedAt;
}

/// <summary>Divides a patient's sessions into courses.</summary>
public static class Courses
{
    /// <summary>
    /// The courses in time order. A course starts with an induction session after the gap without any session. The first session known starts
    /// one whatever its phase: a patient may come to the clinic in maintenance.
    /// </summary>
    /// <param name="sessions">The sessions that were not voided, in any order.</param>
    /// <param name="gap">How long without a session makes the next induction session a new course.</param>
    public static ImmutableArray<Course> Of(IEnumerable<TreatedSession> sessions, TimeSpan gap)
    {
        var series = new List<List<TreatedSession>>();
        foreach (var session in sessions.OrderBy(s => s.CompletedAt))
        {
            if (series.Count == 0 || (session.IsInduction && session.CompletedAt - series[^1][^1].CompletedAt >= gap))
            {
                series.Add([]);
            }

            series[^1].Add(session);
        }

        return [.. series.Select((s, i) => new Course(s[0].CompletedAt, i + 1 < series.Count ? series[i + 1][0].CompletedAt : null, [.. s]))];
    }
}
