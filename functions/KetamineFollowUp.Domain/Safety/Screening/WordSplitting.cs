namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Cuts a folded text into words and notes what separates them.</summary>
internal static class WordSplitting
{
    // Inside a word these stand for letters (k*ll, su!cide, $uicide); elsewhere they separate.
    private const string LetterSigns = "*@$!|";

    public static List<Word> Split(string folded)
    {
        var words = new List<Word>();
        var pending = Break.Sentence;
        var at = 0;
        while (at < folded.Length)
        {
            if (IsWordStart(folded, at))
            {
                var end = EndOfWord(folded, at);
                words.Add(new Word(WithoutApostrophes(folded[at..end]), pending));
                pending = Break.None;
                at = end;
            }
            else
            {
                pending = Max(pending, BreakAt(folded, at));
                at++;
            }
        }

        return words;
    }

    private static string WithoutApostrophes(string word) =>
        word.Contains('\'', StringComparison.Ordinal) ? word.Replace("'", "", StringComparison.Ordinal) : word;

    private static bool IsWordStart(string text, int at) =>
        IsPart(text[at]) || (text[at] is '$' or '@' or '*' && at + 1 < text.Length && IsLetter(text[at + 1]));

    private static int EndOfWord(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (IsPart(text[end]) || JoinsLetters(text, end) || IsDecimalPoint(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool JoinsLetters(string text, int at) =>
        (LetterSigns.Contains(text[at], StringComparison.Ordinal) || text[at] == '\'') && at + 1 < text.Length
        && (IsPart(text[at + 1]) || (text[at + 1] == text[at] && at + 2 < text.Length && IsLetter(text[at + 2])));

    private static bool IsDecimalPoint(string text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static Break BreakAt(string text, int at) => text[at] switch
    {
        '?' => Break.Question,
        '!' or ';' or '\n' or '\r' => Break.Sentence,
        '.' => DotAt(text, at),
        '/' => IsAbbreviating(text, at) ? Break.None : Break.Comma,
        ',' or ':' or '(' or ')' or '=' or '"' or '[' or ']' => Break.Comma,
        '-' => IsSpaced(text, at) ? Break.Comma : Break.None,
        _ => Break.None,
    };

    // Dots in a row trail off and do not end a thought; dots between single letters spell a word out.
    private static Break DotAt(string text, int at) =>
        (at > 0 && text[at - 1] == '.') || (at + 1 < text.Length && text[at + 1] == '.') ? Break.Comma
        : at + 1 < text.Length && IsLetter(text[at + 1]) && (at < 2 || !IsLetter(text[at - 2])) ? Break.None
        : Break.Sentence;

    // "w/o", "b/c".
    private static bool IsAbbreviating(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsLetter(text[at - 1]) && IsLetter(text[at + 1]) && (at < 2 || !IsPart(text[at - 2]));

    private static bool IsSpaced(string text, int at) => (at > 0 && text[at - 1] == ' ') || (at + 1 < text.Length && text[at + 1] == ' ');

    private static bool IsPart(char c) => IsLetter(c) || char.IsAsciiDigit(c);

    private static bool IsLetter(char c) => char.IsLetter(c);

    private static Break Max(Break a, Break b) => a > b ? a : b;
}
