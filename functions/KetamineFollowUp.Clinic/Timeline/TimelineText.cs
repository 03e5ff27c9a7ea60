using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Timeline;

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
        ["hold"] = ["hold", "active", "state", "by", "note"],
        ["note"] = ["text", "by"],
        ["alert"] = ["severity", "state", "acknowledgedBy", "disposition", "note", "detail"],
        ["booster-review"] = ["recommendation", "state", "decidedBy", "detail"],
    };

    /// <summary>What a line is, in front of its sentence.</summary>
    public static string Label(TimelineLine line) => line.Kind switch
    {
        "message-in" => "From the patient",
        "message-out" => "To the patient",
        "check-in" => "Check-in",
        var kind => TimelineWords.Sentence(TimelineWords.Plain(kind)),
    };

    /// <summary>The line as a sentence; of a message to the patient all but its words.</summary>
    public string Of(TimelineLine line, StaffRequest visit) => line.Kind switch
    {
        "message-in" => $"“{Field(line, "body")}”",
        "message-out" => $"{TimelineWords.Sentence(Word(line, "messageKind"))} by {Word(line, "channel")}, {string.Join(": ", Given(Word(line, "outcome"), Word(line, "reason")))}:",
        "answer" => Answer(line),
        "score" => $"{string.Join(", ", Given($"{ReadingWords.Name(Field(line, "instrument"))} {Total(line)}", Word(line, "band")))}; suicidal thoughts: {TimelineWords.Safety(Field(line, "safety"))}",
        "finding" => $"{TimelineWords.Sentence(Word(line, "severity"))}: {Field(line, "reason")}",
        _ => Facts(line, visit),
    };

    /// <summary>The words of a message. A link's token is on no record, so that there was one is all there is to say.</summary>
    public static string Body(TimelineLine line) => Field(line, "body").Replace("{link}", "[link]", StringComparison.Ordinal);

    /// <summary>What a member of staff wrote, and nothing else: its lines, and the way it runs, are the writer's.</summary>
    public static string Words(TimelineLine line) => Field(line, line.Kind == "note" ? "text" : "what");

    /// <summary>Who wrote it.</summary>
    public static string By(TimelineLine line, StaffRequest visit) => Word(line, "by", visit);

    /// <summary>A field of a line as text; empty when the line has none.</summary>
    public static string Field(TimelineLine line, string field) => line.Data[field] switch
    {
        null => "",
        JsonArray several => string.Join(", ", several),
        var one => one.ToString(),
    };

    private static string Facts(TimelineLine line, StaffRequest visit)
    {
        var shown = Shown.GetValueOrDefault(line.Kind) ?? [.. line.Data.Select(field => field.Key)];
        var text = string.Join(", ", Given([.. shown.Select(field => Word(line, field, visit))]));
        return shown is ["text" or "what", ..] ? text : TimelineWords.Sentence(text);
    }

    private static IEnumerable<string> Given(params string[] texts) => texts.Where(text => text.Length > 0);

    private static string Word(TimelineLine line, string field, StaffRequest visit) => field switch
    {
        "by" or "acknowledgedBy" or "decidedBy" => Field(line, field) is { Length: > 0 } actor ? $"by {visit.NameOf(actor)}" : "",
        _ => Word(line, field),
    };

    private static string Word(TimelineLine line, string field) => field switch
    {
        // People's own words stay as they wrote them.
        "text" or "note" or "what" => Field(line, field),
        "channel" => TimelineWords.Channel(Field(line, field)),
        "checkIn" => TimelineWords.CheckIn(Field(line, field)),
        "instruments" => string.Join(", ", (line.Data[field]?.AsArray() ?? []).Select(id => ReadingWords.Name((string?)id ?? ""))),
        _ => TimelineWords.Plain(Field(line, field)),
    };

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
