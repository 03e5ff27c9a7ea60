using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Real words that are left as they are although a repair would make a word of the tables of them ("bride" is no bridge, "sucede" no suicide).</summary>
internal static class RealWords
{
    private static readonly FrozenSet<string> Words = WordLists.Set(WordList.LeftAlone);

    public static bool Contains(string word) => Words.Contains(word);
}
