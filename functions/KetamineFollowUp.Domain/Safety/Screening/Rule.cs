using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>How the surroundings change what a phrase weighs (<see cref="Weighing"/>).</summary>
internal enum Sense
{
    /// <summary>The act itself ("kill myself"): an emergency unless denied, past, feared, or only thought of.</summary>
    Act,

    /// <summary>The act by name ("killing myself"): a concern, an emergency when something says that it will be done.</summary>
    ActNamed,

    /// <summary>Words that are the act only beside intent ("end it"): nothing without it.</summary>
    ActIfMeant,

    /// <summary>Something done, at hand or happening: an emergency unless denied or long past.</summary>
    Deed,

    /// <summary>A wish or a thought: a concern unless denied; a wish with a date ("tonight") is an emergency.</summary>
    Thought,

    /// <summary>A state or a report: a concern unless denied, whatever the date.</summary>
    Report,

    /// <summary>The phrase carries its own negation and cannot be denied from outside; an emergency.</summary>
    SaidEmergency,

    /// <summary>The phrase carries its own negation and cannot be denied from outside; a concern.</summary>
    SaidConcern,

    /// <summary>Words that are danger only where something else says so ("I'll do it"): the reading notes them and raises nothing.</summary>
    Mention,
}

/// <summary>A name for review, and the ways to say it.</summary>
/// <param name="Id">The name.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Sense">How its surroundings change what it weighs.</param>
/// <param name="Phrases">Each is one way to say it.</param>
/// <param name="Beside">One of these must stand near it; empty: nothing must.</param>
/// <param name="With">One of these must as well; empty: nothing must.</param>
/// <param name="Unless">None of these may stand near it in its sentence.</param>
internal sealed record Rule(
    string Id, ScreenTopic Topic, Sense Sense, ImmutableArray<Phrase> Phrases, ImmutableArray<Phrase> Beside, ImmutableArray<Phrase> With, ImmutableArray<Phrase> Unless)
{
    // Words that stand further apart say nothing about one another.
    private const int Reach = 24;

    /// <summary>Every phrase it looks for.</summary>
    public IEnumerable<Phrase> AllPhrases => [.. Phrases, .. Beside, .. With, .. Unless];

    /// <summary>What else stands near it lets the rule speak. Turns of phrase say nothing here either.</summary>
    /// <param name="words">The text.</param>
    /// <param name="idioms">Which of its words belong to a turn of phrase.</param>
    /// <param name="start">Where the phrase stands.</param>
    public bool Fits(ImmutableArray<Word> words, bool[] idioms, int start)
    {
        var (from, to) = (Math.Max(0, start - Reach), Math.Min(words.Length, start + Reach));
        return Holds(Beside) && Holds(With) && !InSentence(Unless);

        // A harmless word excuses its own sentence only: "Thanks!" before a farewell, "see you" after it, change nothing.
        bool InSentence(ImmutableArray<Phrase> phrases)
        {
            var (first, end) = (start, start + 1);
            while (first > from && !words[first].StartsSentence)
            {
                first--;
            }

            while (end < to && !words[end].StartsSentence)
            {
                end++;
            }

            return phrases.Any(phrase => phrase.IsIn(words, first, end, []));
        }

        bool Holds(ImmutableArray<Phrase> phrases) => phrases.IsEmpty || phrases.Any(phrase => phrase.IsIn(words, from, to, idioms));
    }
}
