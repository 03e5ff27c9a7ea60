using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>What stands on record for a person to see, beside the messages: told once, as it comes up or changes.</summary>
internal sealed class RecordLines(ClinicCalls calls, People people)
{
    private HashSet<Fact> _known = [];

    /// <summary>What is new since the last look.</summary>
    public async Task<IReadOnlyList<string>> News()
    {
        var facts = new List<Fact>();
        await ReadAlerts(facts);
        await ReadReviews(facts);
        await ReadWorklist(facts);
        foreach (var patient in people.Patients)
        {
            await ReadTimeline(facts, patient);
        }

        // Check-ins that end together are told together.
        var news = facts.Where(fact => !_known.Contains(fact)).GroupBy(fact => (fact.Head, Alone: fact.Says.Contains(' ', StringComparison.Ordinal) ? fact.Says : ""))
            .Select(same => $"{same.Key.Head}: {string.Join(", ", same.Select(fact => fact.Says))}").ToList();
        _known = [.. facts];
        return news;
    }

    /// <summary>The codes of alerts, by whose they are.</summary>
    public async Task<IEnumerable<(string Code, string Whose)>> Codes() =>
        (await calls.Get("/api/alerts?state=all")).List("alerts").Where(alert => alert!["code"] is not null).Select(alert => (Text(alert, "code"), WhoseOf(alert)));

    private async Task ReadAlerts(List<Fact> facts)
    {
        foreach (var alert in (await calls.Get("/api/alerts?state=all")).List("alerts"))
        {
            var (id, whose) = (Text(alert, "alertId"), WhoseOf(alert));
            string[] said = [Text(alert, "severity"), Text(alert, "state"), By(alert, "resolvedBy", "acknowledgedBy"), Text(alert, "disposition"), Text(alert, "note")];
            facts.Add(new Fact(id, $"alert of {whose}", Join(said)));
            facts.AddRange(alert!["reasons"]!.AsArray().Select(reason => new Fact(id, $"alert of {whose}, because", reason!.ToString())));
        }
    }

    private async Task ReadReviews(List<Fact> facts)
    {
        foreach (var review in (await calls.Get("/api/boosters?state=all")).List("reviews"))
        {
            var (id, whose) = (Text(review, "reviewId"), people.NameOf(Text(review, "reviewId")));
            facts.Add(new Fact(id, $"review of {whose}", Join(Text(review, "recommendation"), Text(review, "state"), By(review, "decidedBy"))));
            facts.AddRange(review!["reasons"]!.AsArray().Select(reason => new Fact(id, $"review of {whose}, because", reason!.ToString())));
            facts.AddRange(review["holds"]!.AsArray().Select(hold => new Fact(id, $"review of {whose}, against it", hold!.ToString())));
        }
    }

    private async Task ReadWorklist(List<Fact> facts)
    {
        var waiting = await calls.Get("/api/worklist");
        foreach (var (list, head) in new[] { ("unread", "to read, from"), ("unreachable", "unreachable,"), ("setAside", "set aside, about") })
        {
            facts.AddRange(waiting.List(list).Select(entry => new Fact(Text(entry, "entryId"), $"{head} {people.NameOf(Text(entry, "entryId"))}", Text(entry, "text"))));
        }
    }

    private async Task ReadTimeline(List<Fact> facts, Person patient)
    {
        foreach (var entry in (await calls.Get($"/api/patients/{patient.Id}/timeline?limit=5000")).List("entries"))
        {
            if (Line(entry!, patient.Name) is var (head, says))
            {
                facts.Add(new Fact(Text(entry, "key"), head, says));
            }
        }
    }

    private static (string Head, string Says)? Line(JsonNode entry, string name) => (Text(entry, "kind"), Text(entry, "state"), Text(entry, "outcome")) switch
    {
        ("score", _, _) => ($"score of {name}", Join(Join([Text(entry, "instrument"), Text(entry, "total"), Text(entry, "band")], " "), $"safety {Text(entry, "safety")}")),
        ("check-in", "closed" or "not-sent" or "dropped", _) when Text(entry, "checkIn").Length > 0 => ($"check-in of {name} {Text(entry, "state")} ({Text(entry, "reason")})", Text(entry, "checkIn")),
        ("consent", _, _) when Text(entry, "how") != "enrolment" => ($"consent of {name}", Join(Text(entry, "channel"), Text(entry, "state"), Text(entry, "how"), Text(entry, "detail"))),
        ("alert" or "booster-review" or "check-in", "nobody-on-call" or "nobody-reached" or "not-sent", _) => ($"on record of {name}", Join(Text(entry, "state"), Text(entry, "detail"))),
        ("message-out", _, "not-sent" or "failed" or "unknown") => ($"{Text(entry, "messageKind")} to {name} {Text(entry, "outcome")}", Text(entry, "reason")),
        _ => null,
    };

    private string WhoseOf(JsonNode? alert) => people.NameOf(Text(alert, "alertId"));

    private static string By(JsonNode? node, params string[] fields) => fields.Select(field => Text(node, field)).FirstOrDefault(who => who.Length > 0) is { } by ? $"by {by}" : "";

    private static string Text(JsonNode? node, string field) => node?[field]?.ToString() ?? "";

    private static string Join(params string[] parts) => Join(parts, ", ");

    private static string Join(string[] parts, string between) => string.Join(between, parts.Where(part => part.Length > 0));

    private sealed record Fact(string Key, string Head, string Says);
}
