using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A clinician says "this is their usual now": what is usual is learned anew, from the two newest full forms on and without what was expected before.</summary>
public sealed class SayUsual(PatientTransactions transactions)
{
    /// <summary>Restarts the usual level of an instrument. Said again before another form came, it changes nothing.</summary>
    public Task<UsualOutcome> Say(PatientId patient, string instrument, StaffId by, CancellationToken cancel) => transactions.Change<UsualOutcome>(
        patient.Value,
        transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return Task.FromResult<UsualOutcome>(new UsualOutcome.UnknownPatient());
            }

            if (transaction.Record.Readings.GetValueOrDefault(instrument) is not { Last: { } newest, Previous: { } before }
                || before.TakenAt < transaction.Record.CourseStartedAt)
            {
                return Task.FromResult<UsualOutcome>(new UsualOutcome.TooFewForms());
            }

            if (transaction.Record.UsualSince.TryGetValue(instrument, out var since) && since >= newest.TakenAt)
            {
                return Task.FromResult<UsualOutcome>(new UsualOutcome.Said(since));
            }

            transaction.Record = transaction.Record with { UsualSince = transaction.Record.UsualSince.SetItem(instrument, transaction.Now) };
            var said = $"{ReadingWords.Name(instrument)} of {before.Total} and {newest.Total}: this is their usual now.";
            transaction.AddEntry(id => new TimelineEntry.NoteWritten(transaction.Now, id, said, by));
            transaction.Audit(by.Value, "usual-level-restarted", instrument);
            transaction.WakeEpisode();
            return Task.FromResult<UsualOutcome>(new UsualOutcome.Said(transaction.Now));
        },
        cancel);
}

/// <summary>What became of "this is their usual now".</summary>
public abstract record UsualOutcome
{
    private UsualOutcome()
    {
    }

    /// <summary>The two newest forms are usual.</summary>
    public sealed record Said(DateTimeOffset Since) : UsualOutcome;

    /// <summary>Fewer than two full forms in the course.</summary>
    public sealed record TooFewForms : UsualOutcome;

    /// <summary>No such patient.</summary>
    public sealed record UnknownPatient : UsualOutcome;

    public T Match<T>(Func<DateTimeOffset, T> said, Func<T> tooFewForms, Func<T> unknownPatient) => this switch
    {
        Said s => said(s.Since),
        TooFewForms => tooFewForms(),
        UnknownPatient => unknownPatient(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
