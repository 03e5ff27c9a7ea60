using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>All tables, found by the word a phrase begins with, so that a text is read in one pass.</summary>
internal static class RuleBook
{
    private static readonly ImmutableArray<Rule> English =
    [
        .. EnglishActs.Rules, .. EnglishMeans.Rules, .. EnglishFarewell.Rules, .. EnglishWishes.Rules, .. EnglishHopelessness.Rules,
        .. EnglishSelfHarm.Rules, .. EnglishMedical.Rules, .. EnglishViolence.Rules, .. EnglishOthers.Rules,
    ];

    private static readonly ImmutableArray<Rule> Spanish =
    [
        .. SpanishActs.Rules, .. SpanishFarewell.Rules, .. SpanishThoughts.Rules, .. SpanishHopelessness.Rules,
        .. SpanishMedical.Rules, .. SpanishViolence.Rules, .. SpanishOthers.Rules,
    ];

    private static readonly ImmutableArray<Phrase> Idioms = [.. EnglishIdioms.Phrases, .. SpanishIdioms.Phrases];

    private static readonly Index<(Rule Rule, Phrase Phrase)> ByWord = new(
        English.Concat(Spanish).SelectMany(rule => rule.Phrases.Select(phrase => (rule, phrase))), row => row.Phrase);

    private static readonly Index<Phrase> IdiomsByWord = new(Idioms, phrase => phrase);

    /// <summary>Every word of every table.</summary>
    public static IEnumerable<string> AllWords => English.Concat(Spanish).SelectMany(rule => rule.Phrases).Concat(Idioms).SelectMany(phrase => phrase.AllWords);

    /// <summary>The words of the Spanish tables.</summary>
    public static IEnumerable<string> SpanishWords => Spanish.SelectMany(rule => rule.Phrases).SelectMany(phrase => phrase.AllWords).Distinct();

    public static (Rule Rule, Phrase Phrase)[] RulesAt(string word) => ByWord.At(word);

    public static Phrase[] IdiomsAt(string word) => IdiomsByWord.At(word);

    private sealed class Index<T>
    {
        private readonly FrozenDictionary<string, T[]> rows;
        private readonly T[] anyWord;

        public Index(IEnumerable<T> all, Func<T, Phrase> phraseOf)
        {
            var listed = all.ToList();
            anyWord = [.. listed.Where(row => !phraseOf(row).FirstWords.Any())];
            rows = listed
                .SelectMany(row => phraseOf(row).FirstWords.Select(word => (word, row)))
                .GroupBy(pair => pair.word)
                .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.row).Concat(anyWord).ToArray());
        }

        public T[] At(string word) => rows.GetValueOrDefault(word) ?? anyWord;
    }
}
