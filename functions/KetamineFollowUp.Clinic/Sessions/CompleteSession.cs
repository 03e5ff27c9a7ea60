using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>A session was completed: its follow-up begins.</summary>
public sealed class CompleteSession(PatientTransactions transactions, ProtocolCatalog protocols)
{
    /// <summary>The same, reported by an integration.</summary>
    public Task<SessionOutcome> Complete(PatientId patient, Session session, CancellationToken cancel) =>
        Complete(patient, session, Actors.Integration, restore: false, cancel);

    /// <summary>Records a session and starts its follow-up; the episode followed is that of the latest one, in whatever order they arrive.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="session">What took place.</param>
    /// <param name="by">Who reports it: a member of staff, or <see cref="Actors.Integration"/>.</param>
    /// <param name="restore">A voided session of this id took place after all: it counts again.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<SessionOutcome> Complete(PatientId patient, Session session, string by, bool restore, CancellationToken cancel) => transactions.Change<SessionOutcome>(
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
                return await Known(transaction, known, session, by, restore, cancel);
            }

            var episodeId = RecordIds.Episode(patient, session.SessionId);
            transaction.Put(DocumentTypes.Session, id, new SessionRecord(session, episodeId, transaction.Now));
            transaction.AddEntry(new TimelineEntry.SessionCompleted(session.CompletedAt, session.SessionId, session.Phase));
            transaction.Audit(by, "session-completed", session.SessionId.Value);
            var zone = transaction.Patient.TimeZone;
            var episode = FollowUp.Start(episodeId, session, protocols.Current, transaction.Patient.PatientId, transaction.Patient.Indication, zone, transaction.Now);
            transaction.Put(DocumentTypes.Episode, episodeId.Value, episode, dueAt: transaction.Now);
            await Follow(transaction, session, episodeId, cancel);
            return new SessionOutcome.Recorded(episodeId);
        },
        cancel);

    private async Task<SessionOutcome> Known(PatientTransaction transaction, SessionRecord known, Session session, string by, bool restore, CancellationToken cancel)
    {
        if (known.Session != session)
        {
            return new SessionOutcome.DifferentContent();
        }

        if (known.Voided is null)
        {
            return new SessionOutcome.Repeated(known.EpisodeId);
        }

        if (!restore)
        {
            return new SessionOutcome.StaysVoided(known.EpisodeId);
        }

        transaction.Put(DocumentTypes.Session, RecordIds.Session(session.SessionId), known with { Voided = null });
        transaction.AddEntry(new TimelineEntry.SessionRestored(transaction.Now, session.SessionId, by));
        transaction.Audit(by, "session-restored", session.SessionId.Value);
        transaction.Signal<EpisodeSignal>(known.EpisodeId, new EpisodeSignal.Restored(transaction.Now));
        await Follow(transaction, session, known.EpisodeId, cancel);
        return new SessionOutcome.Restored(known.EpisodeId);
    }

    // The episode followed is that of the latest session; the other hears that it is not.
    private async Task Follow(PatientTransaction transaction, Session session, EpisodeId episodeId, CancellationToken cancel)
    {
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

        await RecordedSessions.RestartCourse(transaction, protocols.Current.Boosters.CourseGap, cancel);
    }
}

/// <summary>What became of a session's report.</summary>
public abstract record SessionOutcome
{
    private SessionOutcome()
    {
    }

    public sealed record Recorded(EpisodeId EpisodeId) : SessionOutcome;

    /// <summary>It was known already; nothing changed.</summary>
    public sealed record Repeated(EpisodeId EpisodeId) : SessionOutcome;

    /// <summary>It is known, and was voided; nothing changed.</summary>
    public sealed record StaysVoided(EpisodeId EpisodeId) : SessionOutcome;

    /// <summary>It had been voided, and counts again.</summary>
    public sealed record Restored(EpisodeId EpisodeId) : SessionOutcome;

    /// <summary>The id is taken by a session with other content.</summary>
    public sealed record DifferentContent : SessionOutcome;

    /// <summary>No such patient.</summary>
    public sealed record UnknownPatient : SessionOutcome;

    public T Match<T>(Func<EpisodeId, T> recorded, Func<EpisodeId, T> repeated, Func<EpisodeId, T> staysVoided, Func<EpisodeId, T> restored, Func<T> differentContent, Func<T> unknownPatient) => this switch
    {
        Recorded r => recorded(r.EpisodeId),
        Repeated r => repeated(r.EpisodeId),
        StaysVoided v => staysVoided(v.EpisodeId),
        Restored r => restored(r.EpisodeId),
        DifferentContent => differentContent(),
        UnknownPatient => unknownPatient(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
