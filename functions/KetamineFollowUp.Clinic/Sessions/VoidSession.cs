using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>A session was recorded by mistake: its follow-up ends.</summary>
public sealed class VoidSession(PatientTransactions transactions, ProtocolCatalog protocols)
{
    /// <summary>Ends the follow-up of the session; the one before it resumes. Again it changes nothing.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="session">Which of their sessions.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why, for the record.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<VoidOutcome> Void(PatientId patient, SessionId session, StaffId by, string reason, CancellationToken cancel) => transactions.Change<VoidOutcome>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return new VoidOutcome.UnknownPatient();
            }

            var id = RecordIds.Session(session);
            if (await transaction.Find<SessionRecord>(id, cancel) is not { } known)
            {
                return new VoidOutcome.UnknownSession();
            }

            if (known.Voided is not null)
            {
                return new VoidOutcome.AlreadyVoided(known.EpisodeId);
            }

            transaction.Put(DocumentTypes.Session, id, known with { Voided = new VoidedSession(by, transaction.Now, reason) });
            transaction.AddEntry(new TimelineEntry.SessionVoided(transaction.Now, session, by, reason));
            transaction.Audit(by.Value, "session-voided", session.Value);
            transaction.Signal<EpisodeSignal>(known.EpisodeId, new EpisodeSignal.Voided(transaction.Now));
            await FollowPrevious(transaction, known, cancel);
            return new VoidOutcome.Voided(known.EpisodeId);
        },
        cancel);

    private async Task FollowPrevious(PatientTransaction transaction, SessionRecord voided, CancellationToken cancel)
    {
        var remaining = (await RecordedSessions.NotVoided(transaction, cancel)).Where(kept => kept.EpisodeId != voided.EpisodeId);
        var latest = remaining.MaxBy(kept => kept.Session.CompletedAt);
        if (transaction.Record.EpisodeId == voided.EpisodeId)
        {
            var followed = latest?.EpisodeId ?? await Before(transaction, cancel);
            transaction.Record = transaction.Record with
            {
                EpisodeId = followed,
                LatestSession = latest is null ? null : new LatestSession(latest.Session.SessionId, latest.Session.CompletedAt, latest.Session.Phase),
            };
            if (followed is { } resumed)
            {
                transaction.Signal<EpisodeSignal>(resumed, new EpisodeSignal.Resumed(transaction.Now));
            }
        }

        await RecordedSessions.RestartCourse(transaction, protocols.Current.Boosters.CourseGap, cancel);
    }

    private static async Task<EpisodeId?> Before(PatientTransaction transaction, CancellationToken cancel)
    {
        var baseline = EpisodeId.Baseline(transaction.Patient.PatientId);
        return await transaction.Find<Episode>(baseline.Value, cancel) is null ? null : baseline;
    }
}

/// <summary>What became of voiding a session.</summary>
public abstract record VoidOutcome
{
    private VoidOutcome()
    {
    }

    /// <summary>It counts no more, and its episode has ended.</summary>
    public sealed record Voided(EpisodeId EpisodeId) : VoidOutcome;

    /// <summary>It was void already; nothing changed.</summary>
    public sealed record AlreadyVoided(EpisodeId EpisodeId) : VoidOutcome;

    /// <summary>No such patient.</summary>
    public sealed record UnknownPatient : VoidOutcome;

    /// <summary>The patient has no such session.</summary>
    public sealed record UnknownSession : VoidOutcome;

    /// <summary>Reads the outcome: one function per case; the episode is the session's.</summary>
    public T Match<T>(Func<EpisodeId, T> voided, Func<EpisodeId, T> alreadyVoided, Func<T> unknownPatient, Func<T> unknownSession) => this switch
    {
        Voided v => voided(v.EpisodeId),
        AlreadyVoided v => alreadyVoided(v.EpisodeId),
        UnknownPatient => unknownPatient(),
        UnknownSession => unknownSession(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
