using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The words the tables know, and a text in those words.</summary>
internal static class Vocabulary
{
    /// <summary>Words written in two, or a digit or letter for a word: "my self", "want 2".</summary>
    private static readonly FrozenDictionary<(string, string), string[]> Pairs = CrisisLexicon.Shipped.Tables.Pairs.ToFrozenDictionary();

    private static readonly FrozenSet<string> Known = RuleBook.AllWords
        .Concat(ContextWords.All).Concat(Spelling.AllPlainWords).Concat(FuzzyWords.AllKeys).Concat(CountWords.All).Concat(Fillers.All)
        .Concat(Pairs.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }))
        .ToFrozenSet();

    private static readonly FrozenSet<string> Units = WordLists.Set(WordList.BehindNumbers);

    private static readonly WordRepair Repair = new(Known);

    /// <summary>The text's words as the tables write them.</summary>
    public static ImmutableArray<Word> Read(string text)
    {
        var plain = new List<Word>();
        foreach (var word in SpelledOut.Join(WordSplitting.Split(LetterFolding.Fold(text)), Known))
        {
            Add(plain, Amount(word.Text) ?? Repair.Plain(word.Text), word.Before);
        }

        return [.. Fillers.Without(Paired(plain))];
    }

    // "6000mg" is a number and a unit.
    private static string[]? Amount(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && Units.Contains(word[digits..]) ? [word[..digits], word[digits..]] : null;
    }

    private static List<Word> Paired(List<Word> words)
    {
        var paired = new List<Word>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && words[i + 1].Before == Break.None && Pairs.TryGetValue((words[i].Text, words[i + 1].Text), out var whole))
            {
                Add(paired, whole, words[i].Before);
                i++;
            }
            else
            {
                paired.Add(words[i]);
            }
        }

        return paired;
    }

    private static void Add(List<Word> words, string[] texts, Break before)
    {
        foreach (var text in texts)
        {
            words.Add(new Word(text, before));
            before = Break.None;
        }
    }
}
