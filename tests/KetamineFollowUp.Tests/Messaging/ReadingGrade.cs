using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Messaging;

/// <summary>
/// The US school grade that a text asks of its reader. English: Flesch-Kincaid (Kincaid et al. 1975, Navy Research Branch Report 8-75).
/// Spanish: Crawford (1989), made for Spanish: the English formula would take its longer words for harder ones.
/// </summary>
internal static partial class ReadingGrade
{
    /// <summary>The grade of a text; 0 and below for the simplest.</summary>
    public static double Of(string text, Language language)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        double sentences = Math.Max(1, Sentence().Split(text).Count(Word().IsMatch));
        double syllables = words.Sum(word => Syllables(word, language));
        return language switch
        {
            Language.En => (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59,
            Language.Es => (4.9 * syllables / words.Count) - (20.5 * sentences / words.Count) - 3.407,
        };
    }

    /// <summary>How many syllables a word has. A number counts as one: nobody spells 988.</summary>
    public static int Syllables(string word, Language language) => char.IsDigit(word[0]) ? 1 : Math.Max(1, language switch
    {
        Language.En => EnglishVowels().Count(EnglishSilentEnd().Replace(word.ToLowerInvariant(), "")),
        Language.Es => SpanishNuclei().Count(SpanishSilent().Replace(word.ToLowerInvariant(), "")),
    });

    [GeneratedRegex(@"[\p{L}\d]+(?:['’-][\p{L}\d]+)*")]
    private static partial Regex Word();

    // A colon before a list and the end of a line end what is read in one breath.
    [GeneratedRegex(@"[.?!;:\n/¿¡]+")]
    private static partial Regex Sentence();

    // The mute ends of "home", "called" and "times"; "little", "wanted" and "pages" keep theirs.
    [GeneratedRegex(@"(?<=[^aeiouyl])e\z|(?<=[aeiouy]l)e\z|(?<=[^tdaeiouy])ed\z|(?<=[^aeiouysxzcgh])es\z")]
    private static partial Regex EnglishSilentEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("(?<=[qg])u(?=[eiéí])")]
    private static partial Regex SpanishSilent();

    // A strong vowel takes the weak ones beside it along; an accent on a weak one makes it a syllable of its own.
    [GeneratedRegex(@"[iuü]?[aeoáéó](?:[iuü](?![aeoáéó])|y\z)?|[íú]|[iu]+y?|\by\z")]
    private static partial Regex SpanishNuclei();
}
