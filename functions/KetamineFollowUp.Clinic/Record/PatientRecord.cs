using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// The one document that every change of a partition replaces under its ETag, so a patient has one writer at a time.
/// It carries what an inbound answer needs without a query. Unknown numbers and the clinic's own partition have one too.
/// </summary>
public sealed record PatientRecord
{
    /// <summary>An empty partition's document; a patient's audit chain starts from their id, so chains cannot be exchanged.</summary>
    public static PatientRecord New(string partition) =>
        new()
        {
            KeepsContents = true,
            Audit = PatientId.TryParse(partition, out var patient) ? AuditHead.StartOf(patient) : AuditHead.Empty,
            FormsWithoutTotal = ImmutableDictionary<string, string>.Empty,
        };

    /// <summary>The patient; null in the partition of an unknown number and in the clinic's own.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The next number of the partition's sequence.</summary>
    public long NextSequence { get; init; } = 1;

    public AuditHead Audit { get; init; } = AuditHead.Empty;

    /// <summary>The audit trail knows the hash of every document of the kinds that are kept; false in records of before, until they are taken in.</summary>
    public bool KeepsContents { get; init; }

    public SurveyId? OpenSurveyId { get; init; }

    /// <summary>The survey that closed last: a late answer to it is told so.</summary>
    public SurveyId? LastSurveyId { get; init; }

    /// <summary>The patient's one unresolved alert.</summary>
    public OpenAlert? OpenAlert { get; init; }

    /// <summary>When safety findings about them last came up, or a safety alert was resolved; null: never, and in records made before it was kept.</summary>
    public DateTimeOffset? LastSafetyAlertAt { get; init; }

    /// <summary>The latest booster review, decided or not.</summary>
    public ReviewId? ReviewId { get; init; }

    /// <summary>The follow-up after a crisis that runs; null while none does.</summary>
    public AfterCrisisId? AfterCrisisId { get; init; }

    /// <summary>The episode that is followed: that of the latest session not voided.</summary>
    public EpisodeId? EpisodeId { get; init; }

    public LatestSession? LatestSession { get; init; }

    /// <summary>How many sessions count; null in records made before it was kept, until the next session.</summary>
    public int? SessionCount { get; init; }

    /// <summary>Per instrument: baseline, best and the last two readings.</summary>
    public ImmutableDictionary<string, ReadingSummary> Readings { get; init; } = ImmutableDictionary<string, ReadingSummary>.Empty;

    /// <summary>
    /// Per instrument, the source of the form without a total that was kept last: so it is known without reading whether one takes its place.
    /// Null in records made before it was kept.
    /// </summary>
    public ImmutableDictionary<string, string>? FormsWithoutTotal { get; init; }

    /// <summary>The latest pulses, newest last.</summary>
    public ImmutableArray<int> RecentPulses { get; init; } = [];

    /// <summary>When each instrument was last asked.</summary>
    public ImmutableDictionary<string, DateTimeOffset> LastAsked { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Mood check-ins in a row that stayed unanswered.</summary>
    public int UnansweredMoodCheckIns { get; init; }

    /// <summary>The newest safety answer by its date, in whatever order answers became known.</summary>
    public SafetyAnswer LastSafety { get; init; }

    /// <summary>When it was said; null in records made before its date was kept.</summary>
    public DateTimeOffset? LastSafetyAt { get; init; }

    /// <summary>The newest positive answer to a single safety item: it counts even when its form was never finished.</summary>
    public SafetyPoint? PositiveItem { get; init; }

    /// <summary>The newest safety answer with its date; null when none is known, or its date is not.</summary>
    [JsonIgnore]
    public SafetyPoint? SafetyKnown
    {
        get => LastSafety != SafetyAnswer.Unknown && LastSafetyAt is { } at ? new SafetyPoint(LastSafety, at, "") : null;
        init => (LastSafety, LastSafetyAt) = (value?.Answer ?? SafetyAnswer.Unknown, value?.At);
    }

    /// <summary>When the patient last answered a survey; null when they never did, and in records made before it was kept.</summary>
    public DateTimeOffset? LastAnswerAt { get; init; }

    /// <summary>What the review says that waits for a decision; null when none waits, and in records made before it was kept.</summary>
    public RecommendationKind? OpenReview { get; init; }

    /// <summary>When the C-SSRS screener was last finished.</summary>
    public DateTimeOffset? LastScreenedAt { get; init; }

    /// <summary>The newest answer to item 9 or the safety item by its date; null before there was one, and in records made before it was kept.</summary>
    public SafetyItemAnswer? LastSafetyItem { get; init; }

    /// <summary>A clinician's note that ideation is known; null for none, or when it has ended but by its date.</summary>
    public NotedIdeation? KnownIdeation { get; init; }

    /// <summary>Holds in force, recorded by staff.</summary>
    public ImmutableDictionary<HoldKind, RecordedHold> Holds { get; init; } = ImmutableDictionary<HoldKind, RecordedHold>.Empty;

    /// <summary>Medication changes told by staff or patient, oldest first; the latest 20.</summary>
    public ImmutableArray<KnownMedicationChange> MedicationChanges { get; init; } = [];

    /// <summary>When the current course began: its baselines and bests count from there.</summary>
    public DateTimeOffset? CourseStartedAt { get; init; }

    /// <summary>The last induction session of the course; null before the first one, and in records made before it was kept.</summary>
    public DateTimeOffset? LastInductionAt { get; init; }

    /// <summary>Ids of scored forms that were entered by mistake.</summary>
    public ImmutableHashSet<string> VoidedScores { get; init; } = [];

    /// <summary>Forms, not surveys, that raised an alert or joined it, while that alert is the patient's unresolved one.</summary>
    public ImmutableArray<FormBehindAlert> FormsBehindAlert { get; init; } = [];

    /// <summary>Per instrument, when a clinician said "this is their usual now".</summary>
    public ImmutableDictionary<string, DateTimeOffset> UsualSince { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Something that a booster recommendation depends on has changed since the course was last looked at. Set in one place, a commit rule.</summary>
    public bool CourseChanged { get; init; }

    /// <summary>When the course was last looked at for a booster; time alone may make one due.</summary>
    public DateTimeOffset? CourseLookedAt { get; init; }

    /// <summary>The latest answers about the rest of the plan.</summary>
    public FoundationsAnswers? Foundations { get; init; }

    /// <summary>When the mania red flag was last answered yes: all that is known of it in records made before <see cref="KnownSigns"/>.</summary>
    public DateTimeOffset? ManiaFlagAt { get; init; }

    /// <summary>When urinary symptoms were last answered yes, likewise.</summary>
    public DateTimeOffset? UrinaryFlagAt { get; init; }

    /// <summary>What the patient last said about each sign; null in records made before it was kept.</summary>
    [JsonPropertyName("signs")]
    public ChecklistSigns? KnownSigns { get; init; }

    /// <summary>The signs as the booster rules read them.</summary>
    [JsonIgnore]
    public ChecklistSigns Signs
    {
        get => KnownSigns ?? ChecklistSigns.OfFormer(ManiaFlagAt, UrinaryFlagAt);
        init => (KnownSigns, ManiaFlagAt, UrinaryFlagAt) = (value == ChecklistSigns.None ? null : value, value.Mania?.PresentAt, value.Urinary?.PresentAt);
    }

    /// <summary>The latest first text after consent; null before there was one.</summary>
    public string? WelcomeId { get; init; }

    /// <summary>When that text was queued, or queued again; null before there was one, and in records made before it was kept.</summary>
    public DateTimeOffset? WelcomeQueuedAt { get; init; }

    /// <summary>SHA-256 of the request that enrolled the patient: the same request again is recognised.</summary>
    public string? EnrolmentHash { get; init; }

    /// <summary>The unknown number of this partition, and how often it was answered today.</summary>
    public UnknownNumber? Unknown { get; init; }

    /// <summary>What lately came from the number of this partition and was answered; null: nothing, and in records made before it was kept.</summary>
    public TextTraffic? Traffic { get; init; }

    /// <summary>In the clinic's own partition, by the staff member's id: what came from their phones. Null: nothing, and in records made before it was kept.</summary>
    public ImmutableDictionary<string, StaffPhone>? StaffPhones { get; init; }

    /// <summary>When the patient was last asked where they are; null: never.</summary>
    public WhereAsked? Where { get; init; }

    /// <summary>The alert that this unknown number shares with others, or shared last; null: none.</summary>
    public JoinedAlert? Joined { get; init; }

    /// <summary>How often each crisis text was sent lately.</summary>
    public ImmutableDictionary<CrisisText, CrisisTextCount> CrisisTexts { get; init; } = ImmutableDictionary<CrisisText, CrisisTextCount>.Empty;

    /// <summary>The same with one more medication change.</summary>
    public PatientRecord WithMedicationChange(KnownMedicationChange change) =>
        this with { MedicationChanges = [.. MedicationChanges.Add(change).TakeLast(MaxMedicationChanges)] };

    /// <summary>The same, with the form noted as one behind the unresolved alert; forms behind alerts that are resolved are forgotten.</summary>
    public PatientRecord WithFormBehindAlert(string scoreId) => OpenAlert is { } open
        ? this with { FormsBehindAlert = [.. FormsBehindAlert.Where(form => form.AlertId == open.AlertId && form.ScoreId != scoreId), new FormBehindAlert(scoreId, open.AlertId)] }
        : this;

    private const int MaxMedicationChanges = 20;
}

/// <summary>What other rules need to know of the unresolved alert.</summary>
/// <param name="AlertId">Which alert.</param>
/// <param name="Severity">Its severity: an emergency holds scheduled surveys back.</param>
/// <param name="IsSafety">It carries ideation, crisis language or an unfinished screen: no booster is recommended.</param>
public sealed record OpenAlert(AlertId AlertId, Severity Severity, bool IsSafety);

/// <summary>The alert in which an unknown number stands with others.</summary>
/// <param name="AlertId">Which; null: its words are on their way there.</param>
public sealed record JoinedAlert(AlertId? AlertId);

/// <summary>An answer to item 9 or the safety item.</summary>
/// <param name="Value">0 to 3.</param>
/// <param name="At">When it was given.</param>
/// <param name="Source">The survey or form that it is part of.</param>
public sealed record SafetyItemAnswer(int Value, DateTimeOffset At, string Source);

/// <summary>A note of known ideation and who made it.</summary>
public sealed record NotedIdeation(KnownIdeation Note, StaffId By);

/// <summary>A form that was handed in and raised an alert, or joined one.</summary>
public sealed record FormBehindAlert(string ScoreId, AlertId AlertId);

/// <summary>The latest session that has not been voided.</summary>
public sealed record LatestSession(SessionId SessionId, DateTimeOffset CompletedAt, SessionPhase Phase);

/// <summary>A number that belongs to no patient.</summary>
/// <param name="Phone">Shown on the staff page only.</param>
/// <param name="Day">The clinic-local day of <paramref name="Answered"/>.</param>
/// <param name="Answered">Polite answers sent on that day; at most 3.</param>
public sealed record UnknownNumber(string Phone, DateOnly Day, int Answered);
