using System.Buffers;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Which words a text can ever hold when it comes to the rules. A phrase that asks for another would never match; the mistake must show at once, not in silence.</summary>
internal sealed class ReadableWords(IEnumerable<string> fillers, IReadOnlyDictionary<string, string[]> spellings)
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly HashSet<string> dropped = [.. fillers];

    /// <summary>Small letters without accents, and digits; nothing else is left when a text is folded.</summary>
    public static bool IsWord(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>What is wrong with something that should be a word, or null.</summary>
    public static string? WordProblem(string text) =>
        IsWord(text) ? null : $"\"{text}\" can never be read: texts are read in small letters and digits, without accents, apostrophes or signs";

    /// <summary>What keeps every text from holding the word, or null.</summary>
    public string? Problem(string word)
    {
        if (dropped.Contains(word))
        {
            return $"no text is ever read as {word}, which is a filler";
        }

        return spellings.TryGetValue(word, out var plain) && !plain.Contains(word)
            ? $"no text is ever read as {word}, which is read as {string.Join(' ', plain)}"
            : WordProblem(word);
    }
}
