using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What a block of a rule file holds: the first word of its head.</summary>
internal enum BlockKind
{
    /// <summary>Words that raise a level.</summary>
    Rule,

    /// <summary>Turns of phrase that sound like danger and are none.</summary>
    Idiom,

    /// <summary>Words that a reading notes and that raise nothing alone: "I'll do it".</summary>
    Mention,

    /// <summary>Words that date what is told (<see cref="DateKind"/>).</summary>
    Date,

    /// <summary>Words that stand for one another in phrases: <c>{pill-form}</c>.</summary>
    Class,

    /// <summary>Words with one effect on what they lead to (<see cref="Screening.Role"/>).</summary>
    Role,

    /// <summary>Any other list of words that the engine asks for (<see cref="WordList"/>).</summary>
    List,

    /// <summary>Spellings and the plain words they stand for.</summary>
    Spelling,

    /// <summary>Numbers written as words.</summary>
    Numbers,

    /// <summary>Pictures and the words they stand for.</summary>
    Emoji,
}

/// <summary>One line of a block: its first word and the rest.</summary>
internal sealed record LexiconField(string File, int Line, string Name, string Value)
{
    /// <summary>File and line.</summary>
    public string Place => $"{File}:{Line}";

    /// <summary>The words of the rest.</summary>
    public string[] Words => Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A head, such as <c>rule en.act.kill-self</c>, and the indented lines under it.</summary>
internal sealed record LexiconBlock(string File, int Line, BlockKind Kind, string Name, ImmutableArray<LexiconField> Fields)
{
    /// <summary>File and line of the head.</summary>
    public string Place => $"{File}:{Line}";

    /// <summary>The names that lines of such a block may begin with.</summary>
    public static string[] FieldNames(BlockKind kind) => kind switch
    {
        BlockKind.Rule => ["topic", "raises", "example", "counter", "phrase", "beside", "with", "unless"],
        BlockKind.Idiom or BlockKind.Mention => ["example", "counter", "phrase"],
        BlockKind.Date => ["phrase"],
        BlockKind.Class or BlockKind.Role or BlockKind.List => ["words"],
        BlockKind.Spelling or BlockKind.Numbers or BlockKind.Emoji => ["write"],
    };

    /// <summary>The lines of one name.</summary>
    public IEnumerable<LexiconField> All(string name) => Fields.Where(field => field.Name == name);
}
