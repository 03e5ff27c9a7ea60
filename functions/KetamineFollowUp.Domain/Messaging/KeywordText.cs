using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>An inbound text normalized once for keyword reading: lower case, no accents, no apostrophes, single spaces.</summary>
/// <param name="Whole">Everything, punctuation turned into spaces.</param>
/// <param name="Sentences">Cut at full stops, question and exclamation marks, semicolons and line ends.</param>
/// <param name="Clauses">Cut at commas, colons, dashes, quotes and brackets too.</param>
internal sealed record KeywordText(string Whole, ImmutableArray<string> Sentences, ImmutableArray<string> Clauses)
{
    private const char SentenceEnd = '.';
    private const char ClauseEnd = ',';

    public static KeywordText Normalize(string body)
    {
        var marked = Mark(body);
        return new(
            Collapse(marked.Replace(SentenceEnd, ' ').Replace(ClauseEnd, ' ')),
            Cut(marked.Replace(ClauseEnd, ' '), SentenceEnd),
            Cut(marked.Replace(SentenceEnd, ClauseEnd), ClauseEnd));
    }

    private static string Mark(string body)
    {
        var marked = new StringBuilder(body.Length);
        foreach (var c in AnyText.Normalized(body, NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                marked.Append(char.ToLowerInvariant(c));
            }
            else if (c is '.' or '!' or '?' or '¡' or '¿' or ';' or '\n' or '\r' or '…')
            {
                marked.Append(SentenceEnd);
            }
            else if (c is ',' or ':' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '—' or '–')
            {
                marked.Append(ClauseEnd);
            }
            else if (c == '#')
            {
                // "Wrong #".
                marked.Append(" no ");
            }
            else if (c is not ('\'' or '’' or '‘' or '`') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                marked.Append(' ');
            }
        }

        return marked.ToString();
    }

    private static ImmutableArray<string> Cut(string marked, char at) =>
        [.. marked.Split(at).Select(Collapse).Where(part => part.Length > 0)];

    private static string Collapse(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
