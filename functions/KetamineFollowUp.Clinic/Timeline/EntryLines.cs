using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Lines that are documents of their own: sessions, scores, findings, consents and what staff wrote.</summary>
internal static class EntryLines
{
    public static TimelineLine Of(string id, TimelineEntry entry)
    {
        var data = entry.Data.DeepClone().AsObject();
        data.TryAdd("id", id);
        return new TimelineLine(id, entry.At, entry.Kind, Sequence(id), data);
    }

    /// <summary>The number at the end of a numbered id, such as 12 of <c>P1~a-00000012</c>; 0 where there is none.</summary>
    public static long Sequence(string id)
    {
        var digits = id.AsSpan(id.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>The names of several ids or sentences, as JSON.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];
}
