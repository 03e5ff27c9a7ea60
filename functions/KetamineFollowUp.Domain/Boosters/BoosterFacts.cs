using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Everything the booster recommendation looks at. Not stored: gathered from the record each time.</summary>
public sealed record BoosterFacts
{
    /// <summary>What the patient is treated for; it chooses <see cref="Primary"/>.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The patient's zone, for the dates in the reasons.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>Sessions that were not voided, in any order.</summary>
    public required ImmutableArray<TreatedSession> Sessions { get; init; }

    /// <summary>Readings of any instrument, in any order; incomplete ones are ignored.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>The unresolved alert carries ideation, crisis language or an unfinished screen.</summary>
    public required bool SafetyAlertUnresolved { get; init; }

    /// <summary>ASRM at or above this is a hold: the same number that raises the Activation finding.</summary>
    public required int ActivationAt { get; init; }

    /// <summary>Holds in force, recorded by staff.</summary>
    public ImmutableArray<RecordedHold> Holds { get; init; } = [];

    /// <summary>Days between two planned maintenance sessions; null: none planned.</summary>
    public int? MaintenanceIntervalDays { get; init; }

    /// <summary>Per instrument, when a clinician said "this is their usual now".</summary>
    public ImmutableDictionary<string, DateTimeOffset> UsualSince { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>What patients last said about signs that hold boosters.</summary>
    public ChecklistSigns Signs { get; init; } = ChecklistSigns.None;

    /// <summary>Medication changes known, in any order; only those since the last session matter.</summary>
    public ImmutableArray<KnownMedicationChange> MedicationChanges { get; init; } = [];

    /// <summary>The latest answers about the rest of the plan.</summary>
    public FoundationsAnswers? Foundations { get; init; }

    /// <summary>The instrument whose trajectory decides.</summary>
    public string Primary => PrimaryInstrument.Of(Indication);

    /// <summary>The latest full reading of an instrument; null when there is none.</summary>
    public Reading? Latest(string instrument) => Readings.Where(r => r.Instrument == instrument && r.Total is not null).MaxBy(r => r.TakenAt);
}

/// <summary>A medication change, told by staff or by the patient.</summary>
/// <param name="At">When.</param>
/// <param name="What">In words; null when only the fact is known.</param>
public sealed record KnownMedicationChange(DateTimeOffset At, string? What);

/// <summary>What the patient last said about the other pieces of the plan; null where not answered.</summary>
/// <param name="At">When.</param>
/// <param name="TherapyAttended">A therapy session in the past week.</param>
/// <param name="SleepHours">Hours of sleep a night.</param>
/// <param name="ExerciseDays">Days with exercise, 0–7.</param>
public sealed record FoundationsAnswers(DateTimeOffset At, bool? TherapyAttended, int? SleepHours, int? ExerciseDays);
