using System.Text;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>Lines that end in a line feed, and nothing else: a lone carriage return is part of the text, so answers stay beside their lines.</summary>
internal static class Lines
{
    public static IEnumerable<string> Of(TextReader reader)
    {
        var buffer = new char[1 << 14];
        var line = new StringBuilder();
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            var from = 0;
            for (var end = Array.IndexOf(buffer, '\n', from, read); end >= 0; end = Array.IndexOf(buffer, '\n', from, read - from))
            {
                line.Append(buffer, from, end - from);
                yield return Take(line);
                from = end + 1;
            }

            line.Append(buffer, from, read - from);
        }

        if (line.Length > 0)
        {
            yield return Take(line);
        }
    }

    private static string Take(StringBuilder line)
    {
        var length = line.Length > 0 && line[^1] == '\r' ? line.Length - 1 : line.Length;
        var text = line.ToString(0, length);
        line.Clear();
        return text;
    }
}
