using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// A row of words to look for, as rule files write it (<see cref="PhraseNotation"/>): words with spaces between; <c>a|b</c> either; <c>{name}</c> any word of a class
/// (<see cref="WordClasses"/>); <c>a_b</c> two words in a row as one alternative; a trailing <c>?</c> optional; <c>~n</c> up to n words of any kind;
/// <c>!a|b</c> what follows is none of these, <c>&lt;a|b</c> what stands before is none of these; <c>^</c> and <c>$</c> the start and end of a clause; <c>#n</c> a number of at least n.
/// <c>~~n</c> such a gap that may run into the next sentence.
/// Otherwise a phrase never runs across the end of a sentence, and a gap never swallows a negation, a "but" or an "I".
/// </summary>
internal sealed class Phrase(ImmutableArray<PhraseElement> elements)
{
    private static readonly FrozenSet<string> NeverSkipped = WordLists.Set(WordList.NeverSkipped);

    /// <summary>The words a match can begin with; none when it can begin with any word.</summary>
    public IReadOnlyList<string> FirstWords
    {
        get
        {
            var opening = elements.SkipWhile(element => element is PhraseElement.ClauseStart or PhraseElement.NotBefore).ToList();
            var skippable = opening.TakeWhile(element => element is PhraseElement.Words { Optional: true }).Count();
            return opening.Take(skippable + 1).All(element => element is PhraseElement.Words { Number: null })
                ? [.. opening.Take(skippable + 1).Cast<PhraseElement.Words>().SelectMany(words => words.Openings)]
                : [];
        }
    }

    /// <summary>Every word the phrase mentions.</summary>
    public IEnumerable<string> AllWords => elements.SelectMany(element => element.Mentioned);

    /// <summary>Where a match that begins at <paramref name="at"/> ends (exclusive), or -1. The shortest match wins.</summary>
    public int Match(ImmutableArray<Word> words, int at) => Match(new Place(words, at, at), 0);

    /// <summary>It begins between two places of the text, outside of the words that <paramref name="covered"/> marks; empty: of none.</summary>
    public bool IsIn(ImmutableArray<Word> words, int from, int to, ReadOnlySpan<bool> covered)
    {
        for (var at = from; at < to; at++)
        {
            var end = Match(words, at);
            if (end > 0 && (covered.IsEmpty || !covered[at..end].Contains(true)))
            {
                return true;
            }
        }

        return false;
    }

    private int Match(Place place, int index) =>
        index == elements.Length
            ? place.At
            : elements[index] switch
            {
                PhraseElement.ClauseStart => place.StartsClause ? Match(place, index + 1) : -1,
                PhraseElement.ClauseEnd => place.EndsClause ? Match(place, index + 1) : -1,
                PhraseElement.AtLeast number => place.Inside && number.Holds(place.Word) ? Match(place.Skip(1), index + 1) : -1,
                PhraseElement.NotBefore not => !place.StartsClause && not.Banned.Singles.Contains(place.Before) ? -1 : Match(place, index + 1),
                PhraseElement.NotNext not => not.Banned.LongestAt(place) > 0 ? -1 : Match(place, index + 1),
                PhraseElement.Gap gap => MatchGap(place, index, gap),
                PhraseElement.Words words => MatchWords(place, index, words),
                _ => -1,
            };

    private int MatchWords(Place place, int index, PhraseElement.Words words)
    {
        var length = words.LongestAt(place);
        var end = length > 0 ? Match(place.Skip(length), index + 1) : -1;
        return end < 0 && (words.Optional || (words.OrClauseEnd && place.EndsClause)) ? Match(place, index + 1) : end;
    }

    private int MatchGap(Place place, int index, PhraseElement.Gap gap)
    {
        for (var skipped = 0; skipped <= gap.Longest; skipped++, place = place.Skip(1))
        {
            place = gap.AcrossSentences ? place with { Start = place.At } : place;
            var end = Match(place, index + 1);
            if (end >= 0)
            {
                return end;
            }

            if (!place.Inside || NeverSkipped.Contains(place.Word))
            {
                return -1;
            }
        }

        return -1;
    }
}
