using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words typed letter by letter ("s u i c i d e") and words typed without spaces ("iwanttodie").</summary>
internal static class SpelledOut
{
    private const int ShortestRun = 3;
    private const int LongestWord = 16;
    private const int ShortestGlued = 6;

    // Gluing is undone only for these: any word can be cut into shorter ones ("therapist").
    private static readonly FrozenSet<string> Keys = WordLists.Set(WordList.Glued);

    public static IEnumerable<Word> Join(List<Word> words, FrozenSet<string> known)
    {
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && words[end].Text.Length == 1 && (end == i || words[end].Before == Break.None))
            {
                end++;
            }

            end = Math.Max(end, i + 1);
            if (end - i >= ShortestRun && Cut(MaskedWords.Letters(string.Concat(words.Skip(i).Take(end - i).Select(word => word.Text))), known) is { } cut)
            {
                for (var part = 0; part < cut.Length; part++)
                {
                    yield return new Word(cut[part], part == 0 ? words[i].Before : Break.None);
                }

            }
            else
            {
                for (var at = i; at < end; at++)
                {
                    yield return words[at];
                }
            }

            i = end;
        }
    }

    /// <summary>The words that were run together, or null.</summary>
    public static string[]? Unglue(string word, FrozenSet<string> known) => word.Length < ShortestGlued || !HoldsKey(word) ? null : Cut(word, known);

    private static bool HoldsKey(string word)
    {
        foreach (var key in Keys)
        {
            if (word.Contains(key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Fewest words first; a one-letter word only where it is one ("i", "a", "u").
    private static string[]? Cut(string letters, FrozenSet<string> known)
    {
        var cuts = new (int Words, int From)[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            cuts[end] = (int.MaxValue, -1);
            for (var from = Math.Max(0, end - LongestWord); from < end; from++)
            {
                if (cuts[from].Words < cuts[end].Words - 1 && IsWord(letters[from..end], known))
                {
                    cuts[end] = (cuts[from].Words + 1, from);
                }
            }
        }

        if (cuts[^1].From < 0 || letters.Length == 0)
        {
            return null;
        }

        var words = new List<string>();
        for (var end = letters.Length; end > 0; end = cuts[end].From)
        {
            words.Add(letters[cuts[end].From..end]);
        }

        words.Reverse();

        return words.Any(Keys.Contains) ? [.. words] : null;
    }

    private static bool IsWord(string part, FrozenSet<string> known) => part is "i" or "a" or "u" || (part.Length > 1 && known.Contains(part));
}
