using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Lines of a timeline as sentences, the newest first.</summary>
internal sealed class TimelineText(InstrumentCatalog catalog, StaffTimes times)
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

    public Html List(IEnumerable<TimelineLine> newestFirst) =>
        Html.Of($"""<ul class="entries">{newestFirst.Select(line => Html.Of($"<li>{times.At(line.At)} <strong>{line.Kind}</strong> {Body(line)}</li>"))}</ul>""");

    private Html Body(TimelineLine line) => line.Kind switch
    {
        "message-in" => Html.Of($"""<span class="words">“{Text(line, "body")}”</span>"""),
        "message-out" => Html.Of($"""{Text(line, "messageKind")} by {Text(line, "channel")}, {Text(line, "outcome")} {Text(line, "reason")}: <span class="words">“{Text(line, "body")}”</span>"""),
        "answer" => Html.Of($"""<span class="words">{Answer(line)}</span>"""),
        "score" => Html.Of($"{ReadingWords.Name(Text(line, "instrument"))} {Total(line)} {Text(line, "band")}, safety {Text(line, "safety")}"),
        "finding" => Html.Of($"{Text(line, "severity")}: {Text(line, "reason")}"),
        "alert" => Linked("/clinic/alerts/", line),
        "booster-review" => Linked("/clinic/reviews/", line),
        _ => Html.Of($"{Facts(line)}"),
    };

    // An entry about a process carries its id too.
    private static Html Linked(string pages, TimelineLine line) =>
        Html.Of($"""<a href="{pages}{Uri.EscapeDataString(Text(line, "id"))}">{Facts(line)}</a>""");

    private static string Facts(TimelineLine line)
    {
        var shown = Shown.GetValueOrDefault(line.Kind) ?? [.. line.Data.Select(field => field.Key)];
        return string.Join(", ", shown.Select(field => Text(line, field)).Where(text => text.Length > 0));
    }

    private static string Total(TimelineLine line) => Text(line, "total") is { Length: > 0 } total ? total : "(incomplete)";

    private string Answer(TimelineLine line)
    {
        var id = Text(line, "instrument");
        if (line.Data["answers"] is JsonObject all)
        {
            return $"{ReadingWords.Name(id)} at the clinic: {string.Join(", ", all.Select(answer => $"{answer.Key} = {answer.Value}"))}";
        }

        var item = catalog.Find(id)?.FindItem(Text(line, "item"));
        return $"{ReadingWords.Name(id)} {Text(line, "item")} ({item?.Text.En}): {Given(line, item)}";
    }

    private static string Given(TimelineLine line, Item? item)
    {
        if (Text(line, "words") is { Length: > 0 } words)
        {
            return $"“{words}”";
        }

        var value = Text(line, "value");
        var label = item?.Options.FirstOrDefault(option => option.Value.ToString(CultureInfo.InvariantCulture) == value)?.Label.In(Language.En);
        return value.Length == 0 ? "skipped" : $"{value} {label}".Trim();
    }

    private static string Text(TimelineLine line, string field) => line.Data[field] switch
    {
        null => "",
        JsonArray several => string.Join(", ", several),
        var one => one.ToString(),
    };
}
