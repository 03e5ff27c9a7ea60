using System.Text;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>The cells of one line of CSV: separated by commas, trimmed, quoted where needed (RFC 4180, without line breaks inside a cell).</summary>
internal static class CsvLine
{
    /// <summary>Puts the cells into a list that is used again for the next line. A byte order mark before the first is ignored.</summary>
    public static void Split(string line, List<string> cells)
    {
        cells.Clear();
        var text = line.TrimStart('\uFEFF');
        if (!text.Contains('"'))
        {
            foreach (var range in text.AsSpan().Split(','))
            {
                cells.Add(Cell(text.AsSpan()[range].Trim()));
            }

            return;
        }

        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in text)
        {
            if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
    }

    // Nearly every cell is one of these; a file of millions should not make each of them anew.
    private static string Cell(ReadOnlySpan<char> text) => text switch
    {
        "" => "",
        "0" => "0",
        "1" => "1",
        "2" => "2",
        "3" => "3",
        "4" => "4",
        _ => text.ToString(),
    };
}
