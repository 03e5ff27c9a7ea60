using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Numbers written as words, as far as people count pills in them.</summary>
internal static class CountWords
{
    private static readonly FrozenDictionary<string, int> Values = CrisisLexicon.Shipped.Tables.Numbers.ToFrozenDictionary();

    public static IEnumerable<string> All => Values.Keys;

    /// <summary>The number, or 0 for any other word ("once", a Spanish eleven, is also an English "one time" and is left to the phrases).</summary>
    public static int Value(string word) => Values.GetValueOrDefault(word);
}
