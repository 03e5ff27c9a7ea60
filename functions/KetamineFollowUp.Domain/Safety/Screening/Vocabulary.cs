using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The words the tables know, and a text in those words.</summary>
internal static class Vocabulary
{
    /// <summary>Words written in two, or a digit or letter for a word: "my self", "want 2".</summary>
    private static readonly FrozenDictionary<(string, string), string[]> Pairs = new Dictionary<string, string>
    {
        ["my self"] = "myself",
        ["him self"] = "himself",
        ["his self"] = "himself",
        ["her self"] = "herself",
        ["them selves"] = "themselves",
        ["any more"] = "anymore",
        ["no body"] = "nobody",
        ["every one"] = "everyone",
        ["any one"] = "anyone",
        ["over dose"] = "overdose",
        ["over dosed"] = "overdosed",
        ["good bye"] = "goodbye",
        ["un alive"] = "unalive",
        ["for ever"] = "forever",
        ["sui cide"] = "suicide",
        ["to night"] = "tonight",
        ["a live"] = "alive",
        ["matar me"] = "matarme",
        ["quitar me"] = "quitarme",
        ["suicidar me"] = "suicidarme",
        ["morir me"] = "morirme",
        ["cortar me"] = "cortarme",
        ["want 2"] = "want to",
        ["going 2"] = "going to",
        ["have 2"] = "have to",
        ["need 2"] = "need to",
        ["like 2"] = "like to",
        ["ready 2"] = "ready to",
        ["want too"] = "want to",
        ["going too"] = "going to",
        ["want t"] = "want to",
        ["going t"] = "going to",
    }.ToFrozenDictionary(pair => (pair.Key.Split(' ')[0], pair.Key.Split(' ')[1]), pair => pair.Value.Split(' '));

    private static readonly FrozenSet<string> Known = RuleBook.AllWords.Select(Reachable)
        .Concat(ContextWords.All).Concat(Spelling.AllPlainWords).Concat(FuzzyWords.AllKeys).Concat(NumberWords.All).Concat(Fillers.All)
        .Concat(Pairs.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }))
        .ToFrozenSet();

    private static readonly WordRepair Repair = new(Known);

    /// <summary>The text's words as the tables write them.</summary>
    public static ImmutableArray<Word> Read(string text)
    {
        var plain = new List<Word>();
        foreach (var word in SpelledOut.Join(WordSplitting.Split(LetterFolding.Fold(text)), Known))
        {
            Add(plain, Repair.Plain(word.Text), word.Before);
        }

        return [.. Fillers.Without(Paired(plain))];
    }

    // A table's word that every text loses on the way here would never match; the mistake must show at once, not in silence.
    private static string Reachable(string word) => Fillers.All.Contains(word) || (Spelling.Plain(word) is { } plain && !plain.Contains(word))
        ? throw new InvalidOperationException($"No text is ever read as \"{word}\", so no phrase may ask for it.")
        : word;

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
