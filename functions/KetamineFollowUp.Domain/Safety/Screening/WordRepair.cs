using System.Collections.Frozen;
using System.Text;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The way from a word as typed to the words of the tables: known, spelled otherwise, drawn out, clipped, masked, glued, mistyped, or as it sounds.</summary>
internal sealed class WordRepair(FrozenSet<string> known)
{
    private const int LongestWord = 40;

    /// <summary>The plain words; a word that no table knows stays as typed.</summary>
    public string[] Plain(string typed)
    {
        if (Exact(typed) is { } exact)
        {
            return exact;
        }

        // A number is a number, however many zeros it has.
        if (!typed.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return [typed];
        }

        var word = Shorten(typed, 2);
        return word.Length > LongestWord || RealWords.Contains(typed) ? [typed] : Repaired(typed, word) ?? [typed];
    }

    // From the surest repair to the boldest.
    private string[]? Repaired(string typed, string word) =>
        Exact(word) ?? Exact(Shorten(typed, 1)) ?? Clipped(word) ?? Unmasked(typed) ?? SpelledOut.Unglue(word, known)
        ?? One(FuzzyWords.Nearest(word)) ?? One(SpanishSound.Matching(word));

    private string[]? Exact(string word) => Spelling.Plain(word) ?? (known.Contains(word) ? [word] : null);

    // "takin", "goin": the g that is not heard.
    private string[]? Clipped(string word) => word.Length > 3 && word.EndsWith("in", StringComparison.Ordinal) ? Exact(word + "g") : null;

    // Digits and signs that stand for letters; only when the letters make a word of the tables ("5pm" and "100mg" stay).
    private string[]? Unmasked(string word)
    {
        if (!MaskedWords.IsMasked(word))
        {
            return null;
        }

        var letters = MaskedWords.Letters(word);
        return Exact(letters) ?? Exact(Shorten(letters, 1)) ?? SpelledOut.Unglue(letters, known) ?? One(FuzzyWords.Nearest(letters)) ?? MaskedWords.ByWildcard(word);
    }

    private static string[]? One(string? word) => word is null ? null : [word];

    /// <summary>Runs of one letter cut down to <paramref name="longest"/>.</summary>
    private static string Shorten(string word, int longest)
    {
        var run = 0;
        StringBuilder? kept = null;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run > longest)
            {
                kept ??= new StringBuilder(word, 0, i, word.Length);
            }
            else
            {
                kept?.Append(word[i]);
            }
        }

        return kept?.ToString() ?? word;
    }
}
