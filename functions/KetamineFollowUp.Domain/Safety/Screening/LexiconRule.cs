using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>A rule or an idiom of the lexicon, as a reviewer needs it: its name and the texts that show what it means.</summary>
public sealed record LexiconRule
{
    internal LexiconRule(string id, BlockKind kind, ImmutableArray<LexiconExample> examples, ImmutableArray<LexiconExample> counters, ImmutableArray<Phrase> phrases)
    {
        (Id, IsIdiom, IsMention, Examples, Counters, Phrases) = (id, kind == BlockKind.Idiom, kind == BlockKind.Mention, examples, counters, phrases);
    }

    /// <summary>Such as <c>en.act.kill-self</c>: the name that a reading gives for its hits.</summary>
    public string Id { get; }

    /// <summary>A turn of phrase that sounds like danger and is none: it takes words out of the screen's sight and raises nothing.</summary>
    public bool IsIdiom { get; }

    /// <summary>Words that a reading notes and that raise nothing alone (<see cref="ScreenReading.SaysDoIt"/>).</summary>
    public bool IsMention { get; }

    /// <summary>Texts that the rule must catch, or in which the idiom must be recognized; at least one.</summary>
    public ImmutableArray<LexiconExample> Examples { get; }

    /// <summary>Near misses, which it must leave alone; at least one.</summary>
    public ImmutableArray<LexiconExample> Counters { get; }

    internal ImmutableArray<Phrase> Phrases { get; }

    /// <summary>One of its phrases is in the text, whatever stands around it. The text is read with the words of the shipped lexicon.</summary>
    public bool IsIn(string text)
    {
        var words = Vocabulary.Read(text);
        return Phrases.Any(phrase => phrase.IsIn(words, 0, words.Length, []));
    }
}

/// <summary>A text beside a rule that shows what the rule means. It runs as a test.</summary>
/// <param name="File">The rule's file.</param>
/// <param name="Line">The text's line there, from 1.</param>
/// <param name="Level">What the whole screen must make of the text.</param>
/// <param name="Text">The text, as a patient would type it.</param>
public sealed record LexiconExample(string File, int Line, ScreenLevel Level, string Text);
