using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>All tables, found by the word a phrase begins with, so that a text is read in one pass.</summary>
internal static class RuleBook
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        .. EnglishActs.Rules, .. EnglishFarewell.Rules, .. EnglishThoughts.Rules, .. EnglishDanger.Rules, .. EnglishOthers.Rules,
        .. SpanishActs.Rules, .. SpanishFarewell.Rules, .. SpanishThoughts.Rules, .. SpanishDanger.Rules,
    ];

    private static readonly ImmutableArray<Phrase> Idioms = [.. EnglishIdioms.Phrases, .. SpanishIdioms.Phrases];

    private static readonly Index<(Rule Rule, Phrase Phrase)> ByWord = new(
        Rules.SelectMany(rule => rule.Phrases.Select(phrase => (rule, phrase))), row => row.Phrase);

    private static readonly Index<Phrase> IdiomsByWord = new(Idioms, phrase => phrase);

    /// <summary>Every word of every table.</summary>
    public static IEnumerable<string> AllWords => Rules.SelectMany(rule => rule.Phrases).Concat(Idioms).SelectMany(phrase => phrase.AllWords);

    public static (Rule Rule, Phrase Phrase)[] RulesAt(string word) => ByWord.At(word);

    public static Phrase[] IdiomsAt(string word) => IdiomsByWord.At(word);

    private sealed class Index<T>
    {
        private readonly FrozenDictionary<string, T[]> rows;

        public Index(IEnumerable<T> all, Func<T, Phrase> phraseOf)
        {
            rows = all
                .SelectMany(row => phraseOf(row).FirstWords.Select(word => (word, row)))
                .GroupBy(pair => pair.word)
                .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.row).ToArray());
        }

        public T[] At(string word) => rows.GetValueOrDefault(word) ?? [];
    }
}
