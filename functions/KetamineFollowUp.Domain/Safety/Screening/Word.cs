namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What stands between a word and the one before it. Ordered by how much it separates.</summary>
internal enum Break
{
    None,
    Comma,
    Sentence,
    Question,
}

/// <summary>One word of a text, folded: lower case, no accents, no apostrophes.</summary>
/// <param name="Text">The word; empty only for the mark that ends a text.</param>
/// <param name="Before">What separates it from the word before.</param>
internal readonly record struct Word(string Text, Break Before)
{
    public bool StartsSentence => Before >= Break.Sentence;
}
