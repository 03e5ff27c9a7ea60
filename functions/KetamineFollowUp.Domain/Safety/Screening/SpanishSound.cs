using System.Collections.Frozen;
using System.Text;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Finds a Spanish word of the tables that sounds like the one typed: v and b, z and s and soft c, k and qu, ll and y, g and j, a silent h
/// are one in speech and are mixed up in texting ("benas", "oy", "cuchiyo").
/// </summary>
internal static class SpanishSound
{
    private const int ShortestWord = 4;

    private static readonly FrozenDictionary<string, string> BySound = RuleBook.SpanishWords
        .Where(word => word.Length >= ShortestWord - 1)
        .GroupBy(Sound)
        .ToFrozenDictionary(group => group.Key, group => group.First());

    /// <summary>The word, or null; short words sound like too many others.</summary>
    public static string? Matching(string word) => word.Length < ShortestWord - 1 ? null : BySound.GetValueOrDefault(Sound(word));

    private static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            sound.Append(word[i] switch
            {
                'h' => "",
                'v' => "b",
                'z' => "s",
                'c' when next is 'e' or 'i' => "s",
                'q' when next == 'u' => "k",
                'u' when i > 0 && word[i - 1] == 'q' => "",
                'c' or 'q' => "k",
                'g' when next is 'e' or 'i' => "j",
                'l' when next == 'l' => "y",
                'l' when i > 0 && word[i - 1] == 'l' => "",
                var c => c.ToString(),
            });
        }

        return sound.ToString();
    }
}
