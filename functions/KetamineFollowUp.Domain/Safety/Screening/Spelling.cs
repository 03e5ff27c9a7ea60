using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Text-speak, contractions and misspellings that no edit distance would find, each with the plain words it stands for.
/// Apostrophes are gone before this table is read, so "I'll" and "ill" are one word and stay as they are.
/// </summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string[]> PlainWords = CrisisLexicon.Shipped.Tables.Spellings.ToFrozenDictionary();

    /// <summary>Every word the table writes.</summary>
    public static IEnumerable<string> AllPlainWords => PlainWords.Values.SelectMany(words => words);

    /// <summary>The plain words for a variant, or null for a word that is not one.</summary>
    public static string[]? Plain(string word) => PlainWords.GetValueOrDefault(word);
}
