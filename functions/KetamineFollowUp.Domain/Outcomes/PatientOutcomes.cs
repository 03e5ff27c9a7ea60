using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>How one patient has done so far, in the few numbers that the clinic's outcomes are made of. Kept beside the record as it changes.</summary>
/// <param name="PatientId">Whose.</param>
/// <param name="Indication">What they are treated for.</param>
/// <param name="Courses">The courses in time order.</param>
/// <param name="CheckIns">The surveys that have ended, by the month they were opened in; in time order.</param>
public sealed record PatientOutcomes(PatientId PatientId, Indication Indication, ImmutableArray<CourseOutcome> Courses, ImmutableArray<MonthOfCheckIns> CheckIns)
{
    /// <summary>The forms that measures look at, in time order; null: an older version kept this, and they are still to be taken in.</summary>
    public ImmutableArray<OutcomeForm>? Forms { get; init; }

    /// <summary>When staff wrote the safety plan or went through it with the patient, in time order.</summary>
    public ImmutableArray<PlanAct> PlanActs { get; init; } = [];

    /// <summary>Staff have confirmed that the patient has died.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasDied { get; init; }

    /// <summary>How far the PHQ-9 totals lie from the patient's own line; null where there are too few, and in documents of before it was measured.</summary>
    public OwnLineSpread? Spread { get; init; }

    /// <summary>Nothing known yet.</summary>
    public static PatientOutcomes None(PatientId patient, Indication indication) => new(patient, indication, [], []) { Forms = [] };

    /// <summary>The same with what was done about the safety plan; an act that is known already changes nothing.</summary>
    public PatientOutcomes With(IEnumerable<PlanAct> acts) => this with { PlanActs = [.. PlanActs.Concat(acts).Distinct().OrderBy(act => act.At)] };

    /// <summary>The same with one more survey that has ended.</summary>
    public PatientOutcomes With(CheckInEnd end) =>
        this with
        {
            CheckIns =
            [
                .. CheckIns.Where(known => known.Month != end.Month)
                    .Append((CheckIns.FirstOrDefault(known => known.Month == end.Month) ?? new MonthOfCheckIns(end.Month, 0, 0, 0)).With(end.How))
                    .OrderBy(known => known.Month),
            ],
        };
}

/// <summary>How a course went. Higher totals are worse; only full forms count. The report judges it by the form in its window, not by its best.</summary>
/// <param name="StartedAt">Its first session.</param>
/// <param name="EndedAt">When the next course started; null for the current one.</param>
/// <param name="Sessions">How many sessions it had so far.</param>
/// <param name="Response">Whether it reached a response at its best; null when there is no baseline, or nothing after it.</param>
/// <param name="Remission">Whether it reached remission at its best; null likewise, and where the scale has no such number.</param>
public sealed record CourseOutcome(DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Sessions, bool? Response, bool? Remission)
{
    /// <summary>The last induction session; of a course without one, the first session. Null: an older version kept this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LastInductionAt { get; init; }
}

/// <summary>What became of the check-in surveys of a month.</summary>
/// <param name="Month">The first of the month, by the clinic's calendar.</param>
/// <param name="Completed">Answered to the end.</param>
/// <param name="Expired">Not answered to the end in time.</param>
/// <param name="Stopped">Closed by us before their time: a newer session, a pause, an opt-out. They count neither way.</param>
public sealed record MonthOfCheckIns(DateOnly Month, int Completed, int Expired, int Stopped)
{
    internal MonthOfCheckIns With(CheckInEnding how) => how switch
    {
        CheckInEnding.Completed => this with { Completed = Completed + 1 },
        CheckInEnding.Expired => this with { Expired = Expired + 1 },
        CheckInEnding.Stopped => this with { Stopped = Stopped + 1 },
    };
}
