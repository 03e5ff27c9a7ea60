using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Finds a key word behind a misspelling by bounded edit distance (insert, delete, change, swap two neighbors).
/// Only words that no table knows come here, they must begin with the key's letter, and real words near a key are kept out (<see cref="RealWords"/>).
/// </summary>
internal static class FuzzyWords
{
    private static readonly FrozenDictionary<char, (string Word, int Distance)[]> KeysByFirstLetter = WordLists.Of(WordList.TwoMistakes).Select(word => (Word: word, Distance: 2))
        .Concat(WordLists.Of(WordList.OneMistake).Select(word => (Word: word, Distance: 1)))
        .GroupBy(key => key.Word[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Every key, so that the vocabulary knows them.</summary>
    public static IEnumerable<string> AllKeys => [.. WordLists.Of(WordList.TwoMistakes), .. WordLists.Of(WordList.OneMistake)];

    /// <summary>The nearest key, or null.</summary>
    public static string? Nearest(string word)
    {
        if (word.Length < 4 || !KeysByFirstLetter.TryGetValue(word[0], out var keys))
        {
            return null;
        }

        string? nearest = null;
        var best = int.MaxValue;
        foreach (var (key, allowed) in keys)
        {
            var distance = Math.Abs(key.Length - word.Length) > allowed ? int.MaxValue : Distance(word, key, allowed);
            if (distance <= allowed && distance < best)
            {
                (nearest, best) = (key, distance);
            }
        }

        return nearest;
    }

    // Optimal string alignment over three rolling rows; both words are short (the key bounds the other).
    private static int Distance(string a, string b, int allowed)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }

                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > allowed)
            {
                return int.MaxValue;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
