using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Cuts a rule file into blocks. A line without indentation is a head, an indented one belongs to the head above, <c>#</c> begins a comment line.</summary>
internal static class LexiconBlocks
{
    public static IReadOnlyList<LexiconBlock> Read(LexiconFile file, LexiconFaults faults)
    {
        var blocks = new List<LexiconBlock>();
        var open = new List<LexiconField>();
        var (head, orphaned, line) = ((LexiconBlock?)null, false, 0);
        foreach (var text in file.Text.Split('\n'))
        {
            line++;
            if (text.AsSpan().TrimStart() is "" or ['#', ..])
            {
                continue;
            }

            if (!char.IsWhiteSpace(text[0]))
            {
                Close();
                head = Head(file.Name, line, text, faults);
                orphaned = head is null;
            }
            else if (head is not null)
            {
                open.AddRange(Field(head, line, text, faults));
            }
            else if (!orphaned)
            {
                faults.Add(file.Name, line, "stands under no head; a line without indentation must come first, such as: rule en.act.kill-self");
                orphaned = true;
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (head is not null)
            {
                blocks.Add(head with { Fields = [.. open] });
            }

            open.Clear();
        }
    }

    // The lines under a head that cannot be read are passed over: its fault is theirs.
    private static LexiconBlock? Head(string file, int line, string text, LexiconFaults faults)
    {
        var words = text.TrimEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Kebab.Read<BlockKind>(words[0]) is not { } kind)
        {
            faults.Add(file, line, $"{words[0]} begins no block; a line without indentation begins with one of {string.Join(", ", Kebab.Names<BlockKind>())}");
            return null;
        }

        if (words.Length != 2)
        {
            faults.Add(file, line, $"{words[0]} needs one name after it, without spaces");
            return null;
        }

        return new LexiconBlock(file, line, kind, words[1], []);
    }

    private static IEnumerable<LexiconField> Field(LexiconBlock head, int line, string text, LexiconFaults faults)
    {
        var parts = text.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (!LexiconBlock.FieldNames(head.Kind).Contains(parts[0]))
        {
            faults.Add(head.File, line, $"{parts[0]} is no line of a block of {Kebab.Name(head.Kind)}; its lines begin with {string.Join(", ", LexiconBlock.FieldNames(head.Kind))}");
            return [];
        }

        if (parts.Length < 2)
        {
            faults.Add(head.File, line, $"{parts[0]} is empty");
            return [];
        }

        return [new LexiconField(head.File, line, parts[0], parts[1])];
    }
}
