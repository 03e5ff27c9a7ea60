using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Whose phrase it is: the nearest subject before it in its sentence.</summary>
internal static class Subjects
{
    private const int Reach = 12;

    private static readonly FrozenSet<string> Others = WordLists.Set(WordList.SomebodyElse);
    private static readonly FrozenSet<string> Speaker = WordLists.Set(WordList.Speaker);

    // "He pensado": the Spanish "I have".
    private static bool IsSpanishHave(ImmutableArray<Word> words, int at) => words[at].Text == "he" && at + 1 < words.Length
        && (words[at + 1].Text.EndsWith("ado", StringComparison.Ordinal) || words[at + 1].Text.EndsWith("ido", StringComparison.Ordinal) || words[at + 1].Text.EndsWith("cho", StringComparison.Ordinal));

    public static bool IsSomebodyElse(ImmutableArray<Word> words, int start, int end)
    {
        for (var i = end - 1; i >= 0 && i > start - Reach; i--)
        {
            var text = words[i].Text;
            if (Speaker.Contains(text))
            {
                return false;
            }

            if (i < start && Others.Contains(text) && !IsSpanishHave(words, i))
            {
                return true;
            }

            if (i <= start && words[i].StartsSentence)
            {
                return false;
            }
        }

        return false;
    }
}
