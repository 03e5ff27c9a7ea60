using System.Text.Json;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>
/// What the JSON parser lets pass. Source: RFC 8259, 4 and 8.2: what a reader makes of a field given twice, or of half of a
/// surrogate pair, is unpredictable. Ours would take the last of the fields in silence.
/// </summary>
internal static class HiddenFaults
{
    public const string NotUnicode = "holds a text that is not valid Unicode";

    /// <summary>Notes them all, however deep; false when a text cannot be read, and the file therefore no further.</summary>
    public static bool Note(JsonElement element, string path, FaultList faults) => element.ValueKind switch
    {
        JsonValueKind.Object => NoteFields(element, path, faults),
        JsonValueKind.Array => element.EnumerateArray().Select((entry, index) => Note(entry, DefinitionPath.Entry(path, index), faults)).ToList().TrueForAll(read => read),
        JsonValueKind.String => IsText(path, faults, element.GetString),
        _ => true,
    };

    private static bool NoteFields(JsonElement element, string path, FaultList faults)
    {
        var areTexts = true;
        var (once, again) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var field in element.EnumerateObject())
        {
            if (!IsText(path, faults, () => field.Name))
            {
                areTexts = false;
                continue;
            }

            var place = DefinitionPath.Field(path, field.Name);
            if (!once.Add(field.Name) && again.Add(field.Name))
            {
                faults.Add(place, "given more than once");
            }

            areTexts &= Note(field.Value, place, faults);
        }

        return areTexts;
    }

    private static bool IsText(string path, FaultList faults, Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            faults.Add(path, NotUnicode);
            return false;
        }
    }
}
