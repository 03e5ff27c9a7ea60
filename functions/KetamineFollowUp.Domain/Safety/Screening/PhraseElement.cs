using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>A position in a text while a phrase is being matched.</summary>
internal readonly record struct Place(ImmutableArray<Word> AllWords, int Start, int At)
{
    private static readonly FrozenSet<string> Openers = WordLists.Set(WordList.ClauseOpens);

    /// <summary>There is a word here, in the sentence where the match began.</summary>
    public bool Inside => At < AllWords.Length && (At == Start || !AllWords[At].StartsSentence);

    public string Word => AllWords[At].Text;

    /// <summary>The word before; only inside a clause.</summary>
    public string Before => AllWords[At - 1].Text;

    public bool StartsClause => At == 0 || (At < AllWords.Length && AllWords[At].Before > Break.None);

    /// <summary>Punctuation, or, since few type it, a word that begins something new.</summary>
    public bool EndsClause => At >= AllWords.Length || AllWords[At].Before > Break.None || Openers.Contains(Word) || (Word == "and" && Skip(1) is { Inside: true, Word: "i" });

    public Place Skip(int words) => this with { At = At + words };
}

/// <summary>One part of a <see cref="Phrase"/>.</summary>
internal abstract record PhraseElement
{
    private PhraseElement()
    {
    }

    /// <summary>The words it mentions.</summary>
    public virtual IEnumerable<string> Mentioned => [];

    public sealed record ClauseStart : PhraseElement;

    public sealed record ClauseEnd : PhraseElement;

    public sealed record Gap(int Longest, bool AcrossSentences) : PhraseElement;

    public sealed record AtLeast(int Least, int Most = int.MaxValue) : PhraseElement
    {
        /// <summary>Reads <c>#6</c> or <c>#10-200</c>; null: it is no such number.</summary>
        public static AtLeast? Read(string text)
        {
            if (text is not ['#', .. var range])
            {
                return null;
            }

            var ends = range.Split('-');
            return ends.Length > 2 || !TryCount(ends[0], out var least) ? null
                : ends.Length == 1 ? new AtLeast(least)
                : TryCount(ends[1], out var most) && most >= least ? new AtLeast(least, most)
                : null;
        }

        public bool Holds(string word) =>
            (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : CountWords.Value(word)) is var count
            && count >= Least && count <= Most;

        private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= 1;
    }

    public sealed record NotBefore(Words Banned) : PhraseElement
    {
        public override IEnumerable<string> Mentioned => Banned.Mentioned;
    }

    public sealed record NotNext(Words Banned) : PhraseElement
    {
        public override IEnumerable<string> Mentioned => Banned.Mentioned;
    }

    public sealed record Words(FrozenSet<string> Singles, FrozenDictionary<string, string[][]> Rows, AtLeast? Number, bool Optional, bool OrClauseEnd) : PhraseElement
    {
        /// <summary>The alternatives: words, words in a row joined by <c>_</c>, a number of at least so much, and <c>$</c> for the end of a clause.</summary>
        public static Words Of(IReadOnlyList<string> alternatives, AtLeast? number) => new(
            alternatives.Where(word => word != "$" && !word.Contains('_', StringComparison.Ordinal)).ToFrozenSet(),
            alternatives.Where(word => word.Contains('_', StringComparison.Ordinal)).Select(word => word.Split('_')).OrderByDescending(row => row.Length)
                .GroupBy(row => row[0]).ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray()),
            number,
            Optional: false,
            OrClauseEnd: alternatives.Contains("$"));

        public IEnumerable<string> Openings => [.. Singles, .. Rows.Keys];

        public override IEnumerable<string> Mentioned => [.. Singles, .. Rows.Values.SelectMany(rows => rows).SelectMany(row => row)];

        /// <summary>How many words match here: the longest alternative, or 0.</summary>
        public int LongestAt(Place place)
        {
            if (!place.Inside)
            {
                return 0;
            }

            foreach (var row in Rows.GetValueOrDefault(place.Word) ?? [])
            {
                if (RowMatches(row, place))
                {
                    return row.Length;
                }
            }

            return Singles.Contains(place.Word) || Number?.Holds(place.Word) == true ? 1 : 0;
        }

        private static bool RowMatches(string[] row, Place place)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var here = place.Skip(i);
                if (!here.Inside || here.Word != row[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
