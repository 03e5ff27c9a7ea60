namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What the rule files say, as the engine uses it.</summary>
internal sealed record LexiconTables
{
    /// <summary>In the order of the files.</summary>
    public required IReadOnlyList<Rule> English { get; init; }

    /// <summary>In the order of the files.</summary>
    public required IReadOnlyList<Rule> Spanish { get; init; }

    public required IReadOnlyList<Phrase> Idioms { get; init; }

    /// <summary>By the name of the <see cref="DateKind"/>.</summary>
    public required IReadOnlyDictionary<string, List<Phrase>> Dates { get; init; }

    /// <summary>By the name of the <see cref="WordList"/>.</summary>
    public required IReadOnlyDictionary<string, List<string>> Lists { get; init; }

    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <summary>One word as typed, and the plain words it stands for.</summary>
    public required IReadOnlyDictionary<string, string[]> Spellings { get; init; }

    /// <summary>Two words as typed, and the plain words they stand for.</summary>
    public required IReadOnlyDictionary<(string, string), string[]> Pairs { get; init; }

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>By the code point of the picture.</summary>
    public required IReadOnlyDictionary<int, string> Emoji { get; init; }
}
