using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>A questionnaire as its definition file describes it. Only the catalog makes one, so every instrument has passed validation.</summary>
public sealed record Instrument
{
    /// <summary>The name the protocol and the contract use, such as <c>phq-9</c>; also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Counts changes of the file that change an answer's meaning; from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The title that patients and staff read, such as "Patient Health Questionnaire (PHQ-9)".</summary>
    public required Localized Name { get; init; }

    /// <summary>Who allows its use, and on what terms.</summary>
    public required string Licence { get; init; }

    /// <summary>Where wording and cut-offs come from.</summary>
    public required string Source { get; init; }

    /// <summary>LOINC code of the panel; null when it has none.</summary>
    public string? Loinc { get; init; }

    /// <summary>LOINC code of the total; null when it has none.</summary>
    public string? LoincTotal { get; init; }

    /// <summary>Whether the Spanish text is an official translation. English is always the published or our own text.</summary>
    public required Translation Translation { get; init; }

    /// <summary>The public copies that a verified translation was compared with, and what was adapted; null for any other.</summary>
    public string? TranslationSource { get; init; }

    /// <summary>The lead-in before the first question: window and task.</summary>
    public required Localized Instruction { get; init; }

    /// <summary>The window in short, such as "Past 2 weeks:". By text it goes before every question after the first, which the lead-in opens; null: none does.</summary>
    public Localized? Stem { get; init; }

    /// <summary>In the order they are asked.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>Null when the answers are shown, not scored.</summary>
    public Scoring? Scoring { get; init; }

    /// <summary>True when it may not be asked by text: declared in the file, or an item is longer than three segments.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>Any item asks about suicidal thoughts, so a positive answer is a safety matter.</summary>
    public bool AsksAboutSafety => Items.Any(item => item.AsksAboutSafety);

    /// <summary>The lowest total a complete form can have; null when the instrument has no total.</summary>
    public int? MinTotal => HasTotal ? Items.Where(item => item.Scored).Sum(item => item.Lowest) : null;

    /// <summary>The highest total a complete form can have; null when the instrument has no total.</summary>
    public int? MaxTotal => HasTotal ? Items.Where(item => item.Scored).Sum(item => item.Highest) : null;

    /// <summary>The same instrument with the patient's own goal in its wording; where they have none, without the answers that speak of it.</summary>
    public Instrument About(string? goal) => Items.Any(item => item.SpeaksOfGoal) ? this with { Items = [.. Items.Select(item => item.About(goal))] } : this;

    private bool HasTotal => Scoring is { Method: ScoringMethod.Sum };

    /// <summary>The item of an id that is known to exist; throws <see cref="KeyNotFoundException"/> otherwise.</summary>
    public Item Item(string id) => FindItem(id) ?? throw new KeyNotFoundException($"{Id} has no item {id}");

    /// <summary>The item of an id, or null.</summary>
    public Item? FindItem(string id) => Items.FirstOrDefault(item => item.Id == id);
}
