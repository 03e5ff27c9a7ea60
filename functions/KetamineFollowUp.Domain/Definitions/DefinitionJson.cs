using System.Text.Json;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>Reads a definition file: one JSON object, and nothing in it that the JSON parser would hide.</summary>
internal static class DefinitionJson
{
    /// <summary>What the reader makes of the file's object; null when there is none to read, and the faults then say why.</summary>
    public static T? Read<T>(string json, FaultList faults, Func<DefinitionObject, T> read)
        where T : class
    {
        using var document = Parse(json, faults);
        return document is not null && HiddenFaults.Note(document.RootElement, "", faults)
            ? DefinitionObject.Read(document.RootElement, "", faults, read)
            : null;
    }

    /// <summary>SHA-256 of what a sound file says, however it is laid out.</summary>
    public static string Fingerprint(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Values.Fingerprint.Of(JsonSerializer.Serialize(document.RootElement));
    }

    private static JsonDocument? Parse(string json, FaultList faults)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            faults.Add("", $"not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, not as an escape: the file's text is none itself.
            faults.Add("", HiddenFaults.NotUnicode);
        }

        return null;
    }
}
