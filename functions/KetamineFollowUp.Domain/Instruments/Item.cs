using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>One question of an instrument.</summary>
public sealed record Item
{
    /// <summary>Stands in the words of an option for the patient's own goal.</summary>
    public const string GoalPlace = "{goal}";

    /// <summary>"1", "2", … where the instrument numbers its items; a word for ours. Unique within the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>The published wording, as the page shows it.</summary>
    public required Localized Text { get; init; }

    /// <summary>The wording in a text message, where published examples may be left out; null: the same as on the page.</summary>
    public Localized? SmsText { get; init; }

    /// <summary>What a reply must be; it says which of <see cref="Options"/>, <see cref="Min"/> and <see cref="Max"/> are filled.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The answers of a choice, ascending by value; those of a choose-several count from 1, and 0 is none of them. Empty for numbers and words.</summary>
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>The lowest answer of a number question, always 0; null for other kinds.</summary>
    public int? Min { get; init; }

    /// <summary>The highest answer of a number question; null for other kinds.</summary>
    public int? Max { get; init; }

    /// <summary>Counts toward the total.</summary>
    public bool Scored { get; init; }

    /// <summary>What an answer that raises the flag means beyond its score; see <see cref="IsRaisedBy"/> for when it does.</summary>
    public ItemFlag Flag { get; init; } = ItemFlag.None;

    /// <summary>An answer of at least this raises the flag.</summary>
    public int FlagFrom { get; init; } = 1;

    /// <summary>The answer 0 raises the flag instead ("safe at home?").</summary>
    public bool FlagOnNo { get; init; }

    /// <summary>When the question is asked; null: always.</summary>
    public AskWhen? AskWhen { get; init; }

    /// <summary>Asked on the page only: a text leaves it out.</summary>
    public bool PageOnly { get; init; }

    /// <summary>It names its own window, so no stem goes before it.</summary>
    public bool OwnWindow { get; init; }

    /// <summary>LOINC code of the question; null when it has none.</summary>
    public string? Loinc { get; init; }

    /// <summary>May be skipped with 0; only for words.</summary>
    public bool Optional { get; init; }

    /// <summary>A choice between 0 No and 1 Yes.</summary>
    public bool IsYesNo => Options is [{ Value: 0, Label.En: "No" }, { Value: 1, Label.En: "Yes" }];

    /// <summary>Asks about suicidal thoughts or acts: its answers are never guessed.</summary>
    public bool AsksAboutSafety => Flag.IsAboutSuicide();

    /// <summary>Any number of its options may be chosen.</summary>
    public bool TakesSeveral => Kind == ItemKind.Several;

    /// <summary>Everything that its answers may mean beyond their score.</summary>
    public IEnumerable<ItemFlag> Flags => TakesSeveral
        ? Options.Select(option => option.Flag).Where(flag => flag != ItemFlag.None).Distinct()
        : Flag == ItemFlag.None ? [] : [Flag];

    internal bool SpeaksOfGoal => Options.Any(option => option.Label.En.Contains(GoalPlace, StringComparison.Ordinal));

    internal int Lowest => Options is [var first, ..] ? first.Value : Min ?? 0;

    internal int Highest => Options is [.., var last] ? last.Value : Max ?? 0;

    /// <summary>The number is an answer to this question. Always false for words.</summary>
    public bool Allows(int answer) => Kind switch
    {
        ItemKind.Choice => HasOption(answer),
        ItemKind.Several => answer == 0 || HasOption(answer),
        ItemKind.Number => answer >= Min && answer <= Max,
        ItemKind.Words => false,
    };

    /// <summary>The flag that an answer raises; none when it raises none. Of a choose-several the flag is the chosen option's.</summary>
    public ItemFlag FlagRaisedBy(int answer) =>
        TakesSeveral ? Options.FirstOrDefault(option => option.Value == answer)?.Flag ?? ItemFlag.None
        : IsRaisedBy(answer) ? Flag
        : ItemFlag.None;

    internal Item About(string? goal) => this with
    {
        Options = string.IsNullOrWhiteSpace(goal)
            ? Options.RemoveAll(option => option.Label.En.Contains(GoalPlace, StringComparison.Ordinal))
            : [.. Options.Select(option => option with { Label = new Localized(Named(option.Label.En, goal), Named(option.Label.Es, goal)) })],
    };

    private static string Named(string label, string goal) => label.Replace(GoalPlace, goal.Trim(), StringComparison.Ordinal);

    /// <summary>The answer raises this item's flag. A flag on a words item is raised by any words instead.</summary>
    public bool IsRaisedBy(int answer) =>
        Flag != ItemFlag.None && Allows(answer) && (FlagOnNo ? answer == 0 : answer >= FlagFrom);

    private bool HasOption(int value)
    {
        foreach (var option in Options)
        {
            if (option.Value == value)
            {
                return true;
            }
        }

        return false;
    }
}
