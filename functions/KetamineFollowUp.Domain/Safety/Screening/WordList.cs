using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// The lists of words that the engine asks for by name, each a block <c>list</c> of the rule files; what English and Spanish files give one list is one list.
/// A list that no file gives is a fault.
/// </summary>
internal enum WordList
{
    /// <summary>Said for emphasis, in passing or in jest: dropped, because they change nothing and would stand between the words that do.</summary>
    Fillers,

    /// <summary>Fillers that weigh after "not" and "no": "not really", "not only".</summary>
    WeighAfterNegation,

    /// <summary>After these, "that" only joins and is dropped: "hope that I".</summary>
    BeforeThat,

    /// <summary>May stand between an echoed survey question and its answer: "… in the past two weeks: no".</summary>
    EchoedQuestion,

    /// <summary>After these, a "no" still stands alone: "suicidal? no thanks".</summary>
    AfterNo,

    /// <summary>Take a denial back: "but", "until".</summary>
    TakesBack,

    /// <summary>Make of a phrase a statement about the writer, which a bare "No." after it contradicts rather than answers.</summary>
    Asserts,

    /// <summary>The writer as the subject of a phrase.</summary>
    Speaker,

    /// <summary>Somebody else as the subject of a phrase.</summary>
    SomebodyElse,

    /// <summary>Subject of the clause that a frame opens: "not sure if I".</summary>
    FrameSubject,

    /// <summary>Join a frame to its clause when it has a subject: "that", "if".</summary>
    FrameJoins,

    /// <summary>Join a frame to a verb without a subject: "not sure if want".</summary>
    FrameJoinsVerb,

    /// <summary>Somebody asks whether: "asked if I".</summary>
    FrameAsks,

    /// <summary>Doubt when negated: "not sure", "can't say".</summary>
    FrameDoubts,

    /// <summary>Deny when negated: "never said I", "it's not that I".</summary>
    FrameDenies,

    /// <summary>The negations a frame may carry.</summary>
    FrameNegation,

    /// <summary>Stand between "never" and the subject: "never have I".</summary>
    FrameInverts,

    /// <summary>Answer yes after a question about oneself: it is then no denial.</summary>
    SaysYes,

    /// <summary>Ask for an end of the asking: "stop asking if I".</summary>
    TiredOfAsking,

    /// <summary>What "no" denies when it comes next; before any other word it is an answer and denies nothing ("no I want to die").</summary>
    DeniedByNo,

    /// <summary>Before "not" they turn it into an affirmation: "trying not to", "hard not to".</summary>
    AffirmsNot,

    /// <summary>With "never" they make it the worst yet: "never so", "never more".</summary>
    WorstYet,

    /// <summary>"Not a day goes by that I don't": two negations that affirm.</summary>
    Moments,

    /// <summary>A date before these dates nothing after them: "last year … but now".</summary>
    DateEnds,

    /// <summary>Say that what is dated back still holds: "again", "still".</summary>
    StillHolds,

    /// <summary>Never swallowed by a gap of a phrase.</summary>
    NeverSkipped,

    /// <summary>Begin something new, where few type the punctuation: they end a clause for <c>$</c>.</summary>
    ClauseOpens,

    /// <summary>Long key words behind which two mistakes of spelling are forgiven.</summary>
    TwoMistakes,

    /// <summary>Key words behind which one mistake of spelling is forgiven.</summary>
    OneMistake,

    /// <summary>Stand right behind a number, without a space, and are cut off: "6000mg", "50pills".</summary>
    BehindNumbers,

    /// <summary>Say that what was is over: "I used to, not any more", "better now".</summary>
    SaysOver,

    /// <summary>Key words found behind stars: "s*icide".</summary>
    Starred,

    /// <summary>Key words for which words without spaces are cut apart: "iwanttodie".</summary>
    Glued,

    /// <summary>Real words that no repair of spelling may touch: "bride" is no bridge.</summary>
    LeftAlone,
}

/// <summary>The lists of the shipped lexicon.</summary>
internal static class WordLists
{
    /// <summary>The words in the order of the files.</summary>
    public static IReadOnlyList<string> Of(WordList list) => CrisisLexicon.Shipped.Tables.Lists[Kebab.Name(list)];

    public static FrozenSet<string> Set(WordList list) => Of(list).ToFrozenSet();
}
