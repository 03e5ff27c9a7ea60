using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words said for emphasis, in passing or in jest. They change nothing ("lol" least of all) and would stand between the words that do.</summary>
internal static class Fillers
{
    private const int ReachOfNever = 7;

    private static readonly FrozenSet<string> Dropped = WordLists.Set(WordList.Fillers);

    // "Not really", "not only", "not always": after a negation these weigh.
    private static readonly FrozenSet<string> WeighAfterNegation = WordLists.Set(WordList.WeighAfterNegation);

    // "Hope that I", "scared that I": the word only joins.
    private static readonly FrozenSet<string> BeforeThat = WordLists.Set(WordList.BeforeThat);

    public static IEnumerable<string> All => Dropped;

    /// <summary>The text without fillers; what separated a filler from the word before passes to the next word.</summary>
    public static IEnumerable<Word> Without(List<Word> words)
    {
        var kept = new List<Word>(words.Count);
        var pending = Break.None;
        foreach (var word in words)
        {
            pending = word.Before > pending ? word.Before : pending;
            if (!IsFiller(word.Text, kept, pending))
            {
                kept.Add(new Word(word.Text, pending));
                pending = Break.None;
            }
        }

        return kept;
    }

    private static bool IsFiller(string word, List<Word> kept, Break before)
    {
        var last = kept.Count > 0 && before == Break.None ? kept[^1].Text : "";
        return word == "that" ? BeforeThat.Contains(last) : Dropped.Contains(word) && !(last is "not" or "no" && WeighAfterNegation.Contains(word)) && !Compares(word, kept);
    }

    // "Never felt so suicidal".
    private static bool Compares(string word, List<Word> kept) => word == "so" && kept.TakeLast(ReachOfNever).Any(before => before.Text == "never");
}
