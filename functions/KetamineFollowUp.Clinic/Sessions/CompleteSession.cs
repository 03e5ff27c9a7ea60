using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>Sessions that were completed, and the episodes that follow them.</summary>
public sealed class CompleteSession(PatientTransactions transactions, ProtocolCatalog protocols)
{
    private const int MostSessions = 1000;
    private const int MostReadings = 2000;

    /// <summary>The same, reported by an integration.</summary>
    public Task<SessionOutcome> Complete(PatientId patient, Session session, CancellationToken cancel) => Complete(patient, session, Actors.Integration, cancel);

    /// <summary>Records a session and starts its follow-up; the episode followed is that of the latest one, in whatever order they arrive.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="session">What took place.</param>
    /// <param name="by">Who reports it: a member of staff, or <see cref="Actors.Integration"/>.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<SessionOutcome> Complete(PatientId patient, Session session, string by, CancellationToken cancel) => transactions.Change<SessionOutcome>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return new SessionOutcome.UnknownPatient();
            }

            var id = RecordIds.Session(session.SessionId);
            if (await transaction.Find<SessionRecord>(id, cancel) is { } known)
            {
                return known.Session == session ? new SessionOutcome.Repeated(known.EpisodeId) : new SessionOutcome.DifferentContent();
            }

            var episodeId = RecordIds.Episode(patient, session.SessionId);
            transaction.Put(DocumentTypes.Session, id, new SessionRecord(session, episodeId, transaction.Now));
            transaction.AddEntry("session", new JsonObject { ["id"] = session.SessionId.Value, ["state"] = "completed", ["phase"] = TimelineEntries.Name(session.Phase) }, session.CompletedAt);
            transaction.Audit(by, "session-completed", session.SessionId.Value);
            await Follow(transaction, session, episodeId, cancel);
            return new SessionOutcome.Recorded(episodeId);
        },
        cancel);

    /// <summary>Ends the follow-up of a session that was recorded by mistake; the one before it resumes.</summary>
    public Task<SessionOutcome> Void(PatientId patient, SessionId session, StaffId by, string reason, CancellationToken cancel) => transactions.Change<SessionOutcome>(
        patient.Value,
        async transaction =>
        {
            var id = RecordIds.Session(session);
            if (transaction.Record.Patient is null || await transaction.Find<SessionRecord>(id, cancel) is not { } known)
            {
                return new SessionOutcome.UnknownPatient();
            }

            if (known.Voided is null)
            {
                transaction.Put(DocumentTypes.Session, id, known with { Voided = new VoidedSession(by, transaction.Now, reason) });
                transaction.AddEntry("session", new JsonObject { ["id"] = session.Value, ["state"] = "voided", ["by"] = by.Value, ["reason"] = reason });
                transaction.Audit(by.Value, "session-voided", session.Value);
                transaction.Signal<EpisodeSignal>(known.EpisodeId, new EpisodeSignal.Voided(transaction.Now));
                await FollowPrevious(transaction, known, cancel);
            }

            return new SessionOutcome.Repeated(known.EpisodeId);
        },
        cancel);

    private async Task Follow(PatientTransaction transaction, Session session, string episodeId, CancellationToken cancel)
    {
        var zone = ClinicTime.FindZone(transaction.Patient.TimeZone) ?? TimeZoneInfo.Utc;
        var episode = FollowUp.Start(episodeId, session, protocols.Current, transaction.Patient.PatientId, transaction.Patient.Indication, zone, transaction.Now);
        transaction.Put(DocumentTypes.Episode, episodeId, episode, dueAt: transaction.Now);
        if (transaction.Record.LatestSession is { } latest && latest.CompletedAt > session.CompletedAt)
        {
            transaction.Signal<EpisodeSignal>(episodeId, new EpisodeSignal.Superseded(latest.SessionId, transaction.Now));
        }
        else
        {
            if (transaction.Record.EpisodeId is { } previous)
            {
                transaction.Signal<EpisodeSignal>(previous, new EpisodeSignal.Superseded(session.SessionId, transaction.Now));
            }

            transaction.Record = transaction.Record with { EpisodeId = episodeId, LatestSession = new LatestSession(session.SessionId, session.CompletedAt, session.Phase) };
        }

        await RestartCourse(transaction, cancel);
    }

    private async Task FollowPrevious(PatientTransaction transaction, SessionRecord voided, CancellationToken cancel)
    {
        var remaining = (await Taken(transaction, cancel)).Where(kept => kept.EpisodeId != voided.EpisodeId);
        var latest = remaining.MaxBy(kept => kept.Session.CompletedAt);
        if (transaction.Record.EpisodeId == voided.EpisodeId)
        {
            transaction.Record = transaction.Record with
            {
                EpisodeId = latest?.EpisodeId,
                LatestSession = latest is null ? null : new LatestSession(latest.Session.SessionId, latest.Session.CompletedAt, latest.Session.Phase),
            };
            if (latest is not null)
            {
                transaction.Signal<EpisodeSignal>(latest.EpisodeId, new EpisodeSignal.Resumed(transaction.Now));
            }
        }

        await RestartCourse(transaction, cancel);
    }

    // Baselines and bests count from the course's first session; where that moves, they are found anew.
    private async Task RestartCourse(PatientTransaction transaction, CancellationToken cancel)
    {
        var sessions = (await Taken(transaction, cancel)).Select(kept => TreatedSession.Of(kept.Session));
        transaction.Record = transaction.Record with { CourseChanged = true };
        var courses = Courses.Of(sessions, protocols.Current.Boosters.CourseGap);
        var start = courses.IsEmpty ? (DateTimeOffset?)null : courses[^1].StartedAt;
        if (start == transaction.Record.CourseStartedAt)
        {
            return;
        }

        var readings = (await transaction.All<Reading>(DocumentTypes.Score, MostReadings, cancel)).Select(kept => kept.Value);
        transaction.Record = transaction.Record with
        {
            CourseStartedAt = start,
            Readings = readings.GroupBy(reading => reading.Instrument)
                .ToImmutableDictionary(group => group.Key, group => ReadingHistory.Rebuild(group, start)),
        };
    }

    // With the writes of this transaction: its own session counts, a voided one does not.
    private static async Task<IReadOnlyList<SessionRecord>> Taken(PatientTransaction transaction, CancellationToken cancel) =>
        [.. (await transaction.AllWithPending<SessionRecord>(DocumentTypes.Session, MostSessions, cancel)).Where(kept => kept.Voided is null)];
}

/// <summary>What became of a session's report.</summary>
public abstract record SessionOutcome
{
    private SessionOutcome()
    {
    }

    public sealed record Recorded(string EpisodeId) : SessionOutcome;

    /// <summary>It was known already; nothing changed.</summary>
    public sealed record Repeated(string EpisodeId) : SessionOutcome;

    /// <summary>The id is taken by a session with other content.</summary>
    public sealed record DifferentContent : SessionOutcome;

    /// <summary>No such patient, or no such session of theirs.</summary>
    public sealed record UnknownPatient : SessionOutcome;

    public T Match<T>(Func<string, T> recorded, Func<string, T> repeated, Func<T> differentContent, Func<T> unknownPatient) => this switch
    {
        Recorded r => recorded(r.EpisodeId),
        Repeated r => repeated(r.EpisodeId),
        DifferentContent => differentContent(),
        UnknownPatient => unknownPatient(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
