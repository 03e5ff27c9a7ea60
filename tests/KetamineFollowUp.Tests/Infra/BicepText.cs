namespace KetamineFollowUp.Tests.Infra;

/// <summary>Reads just enough of Bicep's text to walk over strings, brackets and the entries of an object.</summary>
internal static class BicepText
{
    /// <summary>The text between an opening bracket and its partner, both left out.</summary>
    public static string Inside(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '\'')
            {
                at = EndOfString(text, at);
                continue;
            }

            depth += text[at] is '{' or '[' or '(' ? 1 : text[at] is '}' or ']' or ')' ? -1 : 0;
            if (depth == 0)
            {
                return text[(open + 1)..at];
            }
        }

        throw new FormatException("a bracket is never closed");
    }

    /// <summary>The keys of an object's own entries with their values, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Entries(string inside)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var entry in Split(inside))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                entries.Add(new(entry[..colon].Trim(), entry[(colon + 1)..].Trim()));
            }
        }

        return entries;
    }

    private static IEnumerable<string> Split(string inside)
    {
        var depth = 0;
        var start = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\'')
            {
                at = EndOfString(inside, at);
            }
            else if (inside[at] is '{' or '[' or '(')
            {
                depth++;
            }
            else if (inside[at] is '}' or ']' or ')')
            {
                depth--;
            }
            else if (depth == 0 && (inside[at] is ',' or '\n'))
            {
                yield return inside[start..at];
                start = at + 1;
            }
        }

        yield return inside[start..];
    }

    // A string may hold ${...} with strings of its own; ''' runs to the next '''.
    private static int EndOfString(string text, int open)
    {
        if (string.CompareOrdinal(text, open, "'''", 0, 3) == 0)
        {
            return text.IndexOf("'''", open + 3, StringComparison.Ordinal) + 2;
        }

        for (var at = open + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '$' when text[at + 1] == '{':
                    at += Inside(text, at + 1).Length + 2;
                    break;
                case '\'':
                    return at;
                default:
                    break;
            }
        }

        throw new FormatException("a string is never closed");
    }
}
