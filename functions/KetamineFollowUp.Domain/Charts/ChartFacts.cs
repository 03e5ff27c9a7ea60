using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>What a patient's chart is drawn from; the arrays in any order. Not stored: gathered from the record each time.</summary>
public sealed record ChartFacts
{
    /// <summary>The patient's zone: days are the patient's days, as in the reasons of a booster review.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>The instrument whose trajectory decides; its panel comes first, and only it has loss lines.</summary>
    public required string Primary { get; init; }

    /// <summary>Every scored form.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>Sessions that were not voided.</summary>
    public required ImmutableArray<TreatedSession> Sessions { get; init; }

    /// <summary>Told by staff or by the patient.</summary>
    public ImmutableArray<KnownMedicationChange> MedicationChanges { get; init; } = [];

    /// <summary>The answers about the rest of the plan.</summary>
    public ImmutableArray<FoundationsForm> Foundations { get; init; } = [];
}

/// <summary>What a patient said about the past week of the rest of the plan.</summary>
/// <param name="At">When the form was begun.</param>
/// <param name="Pieces">As <see cref="FoundationPieces"/> reads them; what is absent was not answered.</param>
public sealed record FoundationsForm(DateTimeOffset At, ImmutableDictionary<string, int> Pieces);
