using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// A patient who needs a person. At most one per patient is unresolved. Its severity never falls by machine, and only
/// a person resolves it; <see cref="Escalation"/> holds the rules.
/// </summary>
public sealed record Alert
{
    /// <summary><c>P1~a-00000012</c>: the patient's id (or an unknown number's partition) and a number that is never used again.</summary>
    public required AlertId AlertId { get; init; }

    /// <summary>Null: the words came from a number that no patient has.</summary>
    public PatientId? PatientId { get; init; }

    /// <summary>The staff member whose own words these are, from a number of the roster: they are not paged about it. Null for anybody else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaffId? AboutStaff { get; init; }

    /// <summary>The highest of its causes so far. It rises with them and never falls by machine.</summary>
    public required Severity Severity { get; init; }

    /// <summary>In the order in which they came.</summary>
    public ImmutableArray<Cause> Causes { get; init; } = [];

    /// <summary>Whether somebody has it in hand; a new alert is open.</summary>
    public AlertState State { get; init; } = AlertState.Open;

    /// <summary>When the first cause came. It stays when the alert opens again: <see cref="WaitingSince"/> moves.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Since when the present wait for an acknowledgement lasts: raised, opened again, or risen from routine.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>Since when it is an emergency; null while it is not.</summary>
    public DateTimeOffset? EmergencySince { get; init; }

    /// <summary>What staff reply to acknowledge by text; null when no code could be reserved: pages then carry the link alone.</summary>
    public string? Code { get; init; }

    /// <summary>Oldest first. The oldest give way after <see cref="MaxPages"/>; each stays on record as a message.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];

    /// <summary>How often a ladder was started, over the alert's whole life.</summary>
    public int Rounds { get; init; }

    /// <summary>Null while no ladder runs, or while one is to start afresh at once.</summary>
    public LadderPosition? Ladder { get; init; }

    /// <summary>Every acknowledgement; an alert that opened again has several.</summary>
    public ImmutableArray<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Who opened its page: each once in a wait. Null: nobody, or before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<PageOpening>? Openings { get; init; }

    /// <summary>Every disposition; all but the last are attempts that left the alert unresolved.</summary>
    public ImmutableArray<Resolution> Dispositions { get; init; } = [];

    /// <summary>Each time a person opened it again after it had been resolved.</summary>
    public ImmutableArray<Reopening> Reopenings { get; init; } = [];

    /// <summary>What staff wrote down about it besides its dispositions, the oldest first; also after it was resolved.</summary>
    public ImmutableArray<AlertNote> Notes { get; init; } = [];

    /// <summary>What the patient answered when asked where they are, the oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<Whereabouts>? Whereabouts { get; init; }

    /// <summary>Safety screens that are open because of this alert.</summary>
    public ImmutableArray<ScreenWatch> Screens { get; init; } = [];

    /// <summary>Null until it comes due. It is done once in the alert's whole life.</summary>
    public PatientTold? PatientTold { get; init; }

    /// <summary>When the one email about a routine alert is due; null before it is planned.</summary>
    public DateTimeOffset? RoutineEmailDueAt { get; init; }

    /// <summary>When that email was decided; null: not yet.</summary>
    public DateTimeOffset? RoutineEmailedAt { get; init; }

    /// <summary>The unknown numbers that share this alert; null: it is one patient's, or one number's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JointNumbers? Numbers { get; init; }

    /// <summary>Keeps an alert that nobody answers for weeks inside one document.</summary>
    public const int MaxPages = 500;

    /// <summary>Who has it in hand; null while it is open.</summary>
    [JsonIgnore]
    public Acknowledgement? Acknowledgement => State == AlertState.Open ? null : Acknowledgements.LastOrDefault();

    /// <summary>Who closed it and how; null while it is not resolved.</summary>
    [JsonIgnore]
    public Resolution? Resolution => State == AlertState.Resolved ? Dispositions.LastOrDefault() : null;

    /// <summary>The causes' sentences for the clinician, each once: the most severe first, and among equals the newest first.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Reasons =>
        [.. Causes.Reverse().OrderByDescending(c => c.Finding.Severity).Select(c => c.Finding.Reason).Distinct()];

    /// <summary>It carries ideation, crisis language, an unfinished screen, violence or danger at home: boosters wait until it is resolved.</summary>
    [JsonIgnore]
    public bool IsSafety => Causes.Any(c => c.Finding.IsSafety);

    /// <summary>At which hours it pages: the highest of its causes. An emergency always pages at once.</summary>
    [JsonIgnore]
    public Paging Paging => Severity == Severity.Emergency ? Paging.Now : Causes.Select(c => c.Finding.Paging).DefaultIfEmpty(Paging.None).Max();

    /// <summary>Whoever had it in hand last and did not give it back: a new ladder pages them first. Null: nobody did.</summary>
    [JsonIgnore]
    public StaffId? LastHolder => Acknowledgements is [.., { Released: null } last] ? last.By : null;
}
