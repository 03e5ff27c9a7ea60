using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Lines of a timeline as sentences.</summary>
public sealed class TimelineText(InstrumentCatalog catalog)
{
    // What a line of a kind shows of its data, in this order.
    private static readonly Dictionary<string, string[]> Shown = new(StringComparer.Ordinal)
    {
        ["session"] = ["state", "phase", "by", "reason"],
        ["check-in"] = ["checkIn", "state", "reason", "why", "detail"],
        ["survey"] = ["checkIn", "state", "instruments"],
        ["consent"] = ["channel", "state", "how", "detail"],
        ["medication-change"] = ["what", "by"],
        ["hold"] = ["hold", "active", "by", "note"],
        ["note"] = ["text", "by"],
        ["alert"] = ["severity", "state", "acknowledgedBy", "disposition", "note", "detail"],
        ["booster-review"] = ["recommendation", "state", "decidedBy", "detail"],
    };

    /// <summary>The line as a sentence; of a message to the patient all but its words.</summary>
    public string Of(TimelineLine line) => line.Kind switch
    {
        "message-in" => $"“{Field(line, "body")}”",
        "message-out" => $"{Field(line, "messageKind")} by {Field(line, "channel")}, {$"{Field(line, "outcome")} {Field(line, "reason")}".Trim()}:",
        "answer" => Answer(line),
        "score" => $"{ReadingWords.Name(Field(line, "instrument"))} {Total(line)} {Field(line, "band")}, safety {Field(line, "safety")}",
        "finding" => $"{Field(line, "severity")}: {Field(line, "reason")}",
        _ => Facts(line),
    };

    /// <summary>A field of a line as text; empty when the line has none.</summary>
    public static string Field(TimelineLine line, string field) => line.Data[field] switch
    {
        null => "",
        JsonArray several => string.Join(", ", several),
        var one => one.ToString(),
    };

    private static string Facts(TimelineLine line)
    {
        var shown = Shown.GetValueOrDefault(line.Kind) ?? [.. line.Data.Select(field => field.Key)];
        return string.Join(", ", shown.Select(field => Field(line, field)).Where(text => text.Length > 0));
    }

    private static string Total(TimelineLine line) => Field(line, "total") is { Length: > 0 } total ? total : "(incomplete)";

    private string Answer(TimelineLine line)
    {
        var id = Field(line, "instrument");
        if (line.Data["answers"] is JsonObject all)
        {
            return $"{ReadingWords.Name(id)} at the clinic: {string.Join(", ", all.Select(answer => $"{answer.Key} = {answer.Value}"))}";
        }

        var item = catalog.Find(id)?.FindItem(Field(line, "item"));
        return $"{ReadingWords.Name(id)} {Field(line, "item")} ({item?.Text.En}): {Given(line, item)}";
    }

    private static string Given(TimelineLine line, Item? item)
    {
        if (Field(line, "words") is { Length: > 0 } words)
        {
            return $"“{words}”";
        }

        var value = Field(line, "value");
        var label = item?.Options.FirstOrDefault(option => option.Value.ToString(CultureInfo.InvariantCulture) == value)?.Label.In(Language.En);
        return value.Length == 0 ? "skipped" : $"{value} {label}".Trim();
    }
}
