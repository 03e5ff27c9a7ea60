namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words with letters written as digits or signs to get past filters: su1cide, k!ll, s*icide.</summary>
internal static class MaskedWords
{
    private static readonly string[] Keys = [.. WordLists.Of(WordList.Starred)];

    /// <summary>It has letters, and something between them that is none.</summary>
    public static bool IsMasked(string word)
    {
        var (letters, others) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                letters++;
            }
            else
            {
                others++;
            }
        }

        return letters > 0 && others > 0;
    }

    public static string Letters(string word) => string.Concat(word.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => c,
    }));

    /// <summary>The key word of the same length that agrees on every letter but the starred ones, or null.</summary>
    public static string[]? ByWildcard(string word)
    {
        if (!word.Contains('*', StringComparison.Ordinal) || word.Count(char.IsLetter) < 2)
        {
            return null;
        }

        var key = Keys.FirstOrDefault(key => key.Length == word.Length && key.Zip(word).All(pair => pair.Second == '*' || pair.First == pair.Second));
        return key is null ? null : [key];
    }
}
