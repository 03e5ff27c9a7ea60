using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Something that happened and has no document of its own: it is stored as an entry of the timeline. <see cref="TimelineEntryConverter"/> holds the stored form.</summary>
/// <remarks>An <c>Id</c> is the entry's own id; null in an entry of a version that did not store it.</remarks>
public abstract record TimelineEntry
{
    private TimelineEntry(DateTimeOffset at) => At = at;

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; }

    /// <summary>A session took place.</summary>
    public sealed record SessionCompleted(DateTimeOffset At, SessionId Session, SessionPhase Phase) : TimelineEntry(At);

    /// <summary>A session had been recorded by mistake.</summary>
    public sealed record SessionVoided(DateTimeOffset At, SessionId Session, StaffId By, string Reason) : TimelineEntry(At);

    /// <summary>A session that had been voided counts again.</summary>
    public sealed record SessionRestored(DateTimeOffset At, SessionId Session, string By) : TimelineEntry(At);

    /// <summary>What the patient said to a consent, and how it came about.</summary>
    public sealed record ConsentRecorded(DateTimeOffset At, string? Id, ConsentKind Consent, ConsentState State, string How) : TimelineEntry(At);

    /// <summary>A channel turned out to be broken for good.</summary>
    public sealed record ChannelLost(DateTimeOffset At, Channel Channel, string Reason) : TimelineEntry(At);

    /// <summary>Silence or failure that a process recorded.</summary>
    /// <param name="At">When it happened.</param>
    /// <param name="Process">Which kind of process.</param>
    /// <param name="About">The process, or the check-in's survey.</param>
    /// <param name="Fact">What happened.</param>
    /// <param name="Detail">A sentence for the clinician.</param>
    public sealed record FactRecorded(DateTimeOffset At, ProcessKind Process, string About, RecordedFact Fact, string Detail) : TimelineEntry(At);

    /// <summary>Something that a person must get to see.</summary>
    public sealed record FindingRaised(DateTimeOffset At, Finding Finding) : TimelineEntry(At);

    /// <summary>A form's score, at the time when the form was filled in.</summary>
    public sealed record FormScored(Reading Reading) : TimelineEntry(Reading.TakenAt);

    /// <summary>A form had been entered by mistake: its score counts nowhere any more.</summary>
    public sealed record ScoreVoided(DateTimeOffset At, string ScoreId, string Instrument, StaffId By, string Reason) : TimelineEntry(At);

    /// <summary>All answers of a form that was filled in at the clinic.</summary>
    /// <param name="At">When it was filled in.</param>
    /// <param name="Source">The source of its reading.</param>
    /// <param name="Instrument">Which instrument.</param>
    /// <param name="Answers">In the instrument's order; where several options were chosen, one for each.</param>
    /// <param name="Version">The version of the instrument.</param>
    public sealed record FormAnswered(DateTimeOffset At, string Source, string Instrument, ImmutableArray<FormAnswer> Answers, int Version = 1) : TimelineEntry(At);

    /// <summary>The patient told of a medication change.</summary>
    public sealed record MedicationReported(DateTimeOffset At, string What) : TimelineEntry(At);

    /// <summary>Staff recorded a medication change.</summary>
    public sealed record MedicationChanged(DateTimeOffset At, string? Id, string? What, StaffId By) : TimelineEntry(At);

    /// <summary>A hold on boosters was put on.</summary>
    public sealed record HoldSet(DateTimeOffset At, string? Id, HoldKind Hold, StaffId By, string? Note) : TimelineEntry(At);

    /// <summary>A hold on boosters was lifted.</summary>
    public sealed record HoldLifted(DateTimeOffset At, string? Id, HoldKind Hold, StaffId By, string? Note) : TimelineEntry(At);

    /// <summary>Staff wrote a note.</summary>
    public sealed record NoteWritten(DateTimeOffset At, string? Id, string Text, StaffId By) : TimelineEntry(At);

    /// <summary>Staff wrote the safety plan anew.</summary>
    public sealed record SafetyPlanWritten(DateTimeOffset At, string? Id, string Text, StaffId By) : TimelineEntry(At);

    /// <summary>The patient changed the safety plan: how it now reads.</summary>
    public sealed record SafetyPlanChanged(DateTimeOffset At, string? Id, string Text) : TimelineEntry(At);

    /// <summary>A stored entry that this version cannot read: shown as it stands, used by no rule, never written.</summary>
    /// <param name="At">When it happened; the Unix epoch where that cannot be read.</param>
    /// <param name="Kind">Its kind as stored; <c>unknown</c> where that cannot be read.</param>
    /// <param name="Data">Its fields: JSON as stored.</param>
    public sealed record Unreadable(DateTimeOffset At, string Kind, string Data) : TimelineEntry(At);

    public T Match<T>(
        Func<SessionCompleted, T> sessionCompleted, Func<SessionVoided, T> sessionVoided, Func<SessionRestored, T> sessionRestored, Func<ConsentRecorded, T> consentRecorded,
        Func<ChannelLost, T> channelLost, Func<FactRecorded, T> factRecorded, Func<FindingRaised, T> findingRaised,
        Func<FormScored, T> formScored, Func<ScoreVoided, T> scoreVoided, Func<FormAnswered, T> formAnswered, Func<MedicationReported, T> medicationReported,
        Func<MedicationChanged, T> medicationChanged, Func<HoldSet, T> holdSet, Func<HoldLifted, T> holdLifted,
        Func<NoteWritten, T> noteWritten, Func<SafetyPlanWritten, T> safetyPlanWritten, Func<SafetyPlanChanged, T> safetyPlanChanged,
        Func<Unreadable, T> unreadable) => this switch
        {
            SessionCompleted e => sessionCompleted(e),
            SessionVoided e => sessionVoided(e),
            SessionRestored e => sessionRestored(e),
            ConsentRecorded e => consentRecorded(e),
            ChannelLost e => channelLost(e),
            FactRecorded e => factRecorded(e),
            FindingRaised e => findingRaised(e),
            FormScored e => formScored(e),
            ScoreVoided e => scoreVoided(e),
            FormAnswered e => formAnswered(e),
            MedicationReported e => medicationReported(e),
            MedicationChanged e => medicationChanged(e),
            HoldSet e => holdSet(e),
            HoldLifted e => holdLifted(e),
            NoteWritten e => noteWritten(e),
            SafetyPlanWritten e => safetyPlanWritten(e),
            SafetyPlanChanged e => safetyPlanChanged(e),
            Unreadable e => unreadable(e),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}

/// <summary>An answer on a form.</summary>
/// <param name="Item">Which item.</param>
/// <param name="Value">The number; null when answered in words or left blank.</param>
/// <param name="Words">The words; null when a number or left blank.</param>
public sealed record FormAnswer(string Item, int? Value, string? Words);
