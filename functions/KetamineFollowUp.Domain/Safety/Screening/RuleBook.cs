using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>All rules, found by the word a phrase begins with, so that a text is read in one pass.</summary>
internal static class RuleBook
{
    private static readonly LexiconTables Lexicon = CrisisLexicon.Shipped.Tables;

    private static readonly Index<(Rule Rule, Phrase Phrase)> ByWord = new(
        Lexicon.English.Concat(Lexicon.Spanish).SelectMany(rule => rule.Phrases.Select(phrase => (rule, phrase))), row => row.Phrase);

    private static readonly Index<Phrase> IdiomsByWord = new(Lexicon.Idioms, phrase => phrase);

    /// <summary>Every word of every rule and idiom.</summary>
    public static IEnumerable<string> AllWords => Lexicon.English.Concat(Lexicon.Spanish).SelectMany(rule => rule.AllPhrases).Concat(Lexicon.Idioms).SelectMany(phrase => phrase.AllWords);

    /// <summary>The words of the Spanish rules.</summary>
    public static IEnumerable<string> SpanishWords => Lexicon.Spanish.SelectMany(rule => rule.AllPhrases).SelectMany(phrase => phrase.AllWords).Distinct();

    public static (Rule Rule, Phrase Phrase)[] RulesAt(string word) => ByWord.At(word);

    public static Phrase[] IdiomsAt(string word) => IdiomsByWord.At(word);

    private sealed class Index<T>
    {
        private readonly FrozenDictionary<string, T[]> rows;
        private readonly T[] anyWord;

        public Index(IEnumerable<T> all, Func<T, Phrase> phraseOf)
        {
            var (found, unbound) = (new Dictionary<string, List<T>>(), new List<T>());
            foreach (var row in all)
            {
                var words = phraseOf(row).FirstWords;
                foreach (var word in words)
                {
                    (found.TryGetValue(word, out var there) ? there : found[word] = []).Add(row);
                }

                if (words.Count == 0)
                {
                    unbound.Add(row);
                }
            }

            anyWord = [.. unbound];
            rows = found.Keys.ToDictionary(word => word, T[] (word) => [.. found[word], .. unbound]).ToFrozenDictionary();
        }

        public T[] At(string word) => rows.GetValueOrDefault(word) ?? anyWord;
    }
}
