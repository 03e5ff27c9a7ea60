using System.Collections.Frozen;
using System.Text;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Finds a Spanish word of the tables that sounds like the one typed: v and b, z and s and soft c, k and qu, ll and y, g and j, a silent h
/// are one in speech and are mixed up in texting ("benas", "oy", "cuchiyo").
/// </summary>
internal static class SpanishSound
{
    private const int ShortestWord = 3;
    private const char Silent = '\0';

    private static readonly FrozenDictionary<string, string> BySound = RuleBook.SpanishWords
        .Where(word => word.Length >= ShortestWord)
        .GroupBy(Sound)
        .ToFrozenDictionary(group => group.Key, group => group.First());

    /// <summary>The word, or null; short words sound like too many others.</summary>
    public static string? Matching(string word) => word.Length < ShortestWord ? null : BySound.GetValueOrDefault(Sound(word));

    private static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var heard = word[i] switch
            {
                'h' => Silent,
                'v' => 'b',
                'z' => 's',
                'c' when next is 'e' or 'i' => 's',
                'u' when i > 0 && word[i - 1] == 'q' => Silent,
                'c' or 'q' => 'k',
                'g' when next is 'e' or 'i' => 'j',
                'l' when next == 'l' => 'y',
                'l' when i > 0 && word[i - 1] == 'l' => Silent,
                var c => c,
            };
            if (heard != Silent)
            {
                sound.Append(heard);
            }
        }

        return sound.ToString();
    }
}
