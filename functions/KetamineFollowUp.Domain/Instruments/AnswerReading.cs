using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What a reply says to a question.</summary>
public abstract record AnswerReading
{
    private AnswerReading()
    {
    }

    /// <summary>One of the item's answers, without doubt.</summary>
    /// <param name="Answer">The answer's number: an option's value, or a number from 0 to the item's maximum.</param>
    public sealed record Value(int Answer) : AnswerReading;

    /// <summary>Which of the item's options apply, without doubt.</summary>
    /// <param name="Chosen">The options' values, ascending, each once; empty for none of them.</param>
    public sealed record Several(ImmutableArray<int> Chosen) : AnswerReading;

    /// <summary>The answer to a words question, trimmed, otherwise as it came.</summary>
    /// <param name="Text">What the patient wrote.</param>
    public sealed record Words(string Text) : AnswerReading;

    /// <summary>An optional question was passed over.</summary>
    public sealed record Skipped : AnswerReading;

    /// <summary>One number, but none of the item's answers.</summary>
    public sealed record OutOfRange : AnswerReading;

    /// <summary>Nothing, several answers, a contradiction or words that are no answer: a person decides, nothing is guessed.</summary>
    public sealed record NotUnderstood : AnswerReading;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<int, T> value, Func<ImmutableArray<int>, T> several, Func<string, T> words, Func<T> skipped, Func<T> outOfRange, Func<T> notUnderstood) => this switch
    {
        Value it => value(it.Answer),
        Several it => several(it.Chosen),
        Words it => words(it.Text),
        Skipped => skipped(),
        OutOfRange => outOfRange(),
        NotUnderstood => notUnderstood(),
        _ => throw new InvalidOperationException("not a case of AnswerReading"),
    };
}
