using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Protocols.Words;

namespace KetamineFollowUp.Tests.Protocols;

public sealed class ProtocolWordsTests
{
    private static readonly ShippedProtocol Shipped = ShippedProtocols.All[("ketamine-standard", 2)];

    /// <summary>Every value of the shipped file that a medical lead may change, by its path.</summary>
    public static TheoryData<string> Values => [.. Leaves(JsonNode.Parse(Shipped.Json)!, "").Where(path => !path.StartsWith("sources.", StringComparison.Ordinal) && !IsTied(path))];

    [Theory]
    [MemberData(nameof(Values))]
    public void Whatever_is_changed_in_the_file_is_a_difference_in_words(string path)
    {
        var was = At(JsonNode.Parse(Shipped.Json)!, path);
        var drafts = Variants(was).Where(value => !JsonNode.DeepEquals(value, was)).Select(value => (Value: value, Draft: Read(Changed(path, value)))).Where(tried => tried.Draft is not null).ToList();
        Assert.NotEmpty(drafts);
        Assert.Empty(drafts.Where(tried => ProtocolDifferences.Between(Shipped.Protocol, tried.Draft!).IsEmpty).Select(tried => tried.Value?.ToJsonString()));
    }

    [Fact]
    public void A_protocol_differs_in_nothing_from_itself() => Assert.Empty(ProtocolDifferences.Between(Shipped.Protocol, Read(Shipped.Json)!));

    [Theory]
    [InlineData("escalation.urgent.stepEvery", "\"10 min\"", "Alerts", "Urgent, the ladder", "15 minutes a step", "10 minutes a step")]
    [InlineData("sendWindow.to", "\"19:00\"", "Times", "Quiet hours", "09:00 to 20:00", "09:00 to 19:00")]
    [InlineData("levels.scales.phq-9.trueRise", "5", "Rising scores", "PHQ-9, confirmed", "A true rise of 4 points", "A true rise of 5 points")]
    [InlineData("findings.silenceAfter", "1", "Findings", "Silence", "2 mood check-ins in a row", "1 mood check-in in a row")]
    public void A_difference_says_what_was_and_what_would_be(string path, string json, string section, string about, string before, string after)
    {
        var difference = Assert.Single(ProtocolDifferences.Between(Shipped.Protocol, Read(Changed(path, JsonNode.Parse(json)!))!));
        Assert.Equal((section, about), (difference.Section, difference.About));
        Assert.Contains(before, difference.Before, StringComparison.Ordinal);
        Assert.Contains(after, difference.After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_in_that_the_draft_leaves_out_or_adds_says_so_on_its_own_side()
    {
        var draft = JsonNode.Parse(Shipped.Json)!;
        draft["checkIns"]!.AsArray().RemoveAt(3);
        draft["checkIns"]!.AsArray().Insert(3, JsonNode.Parse("""{ "id": "day-6", "day": 6, "mood": true, "ask": ["pulse", "safety"] }"""));
        Assert.Equal(
            [("day-6", null, "Day 6 after the session: Mood today, Safety item. Unanswered, it counts towards silence."), ("day-5", "Day 5 after the session: Mood today, Safety item. Unanswered, it counts towards silence.", null)],
            ProtocolDifferences.Between(Shipped.Protocol, Read(draft.ToJsonString())!).Select(d => (d.About, d.Before, d.After)));
    }

    [Fact]
    public void Every_line_has_a_name_of_its_own_whatever_instruments_a_draft_names()
    {
        var draft = JsonNode.Parse(Shipped.Json)!;
        foreach (var instrument in InstrumentCatalog.Shipped.All.Where(i => i.Id != SafetyItem.Instrument))
        {
            draft["cadences"]![instrument.Id] = "5 d";
        }

        var lines = ProtocolInWords.Of(Read(draft.ToJsonString())!);
        Assert.Equal(lines.Length, lines.DistinctBy(line => (line.Section, line.About)).Count());
        Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line.Words)));
    }

    [Fact]
    public void A_check_in_on_another_day_is_a_difference()
    {
        var (one, other) = (JsonNode.Parse(Shipped.Json)!, JsonNode.Parse(Shipped.Json)!);
        one["checkIns"]![3]!["id"] = "midweek";
        other["checkIns"]![3] = one["checkIns"]![3]!.DeepClone();
        other["checkIns"]![3]!["day"] = 6;
        var difference = Assert.Single(ProtocolDifferences.Between(Read(one.ToJsonString())!, Read(other.ToJsonString())!));
        Assert.StartsWith("Day 5 ", difference.Before, StringComparison.Ordinal);
        Assert.StartsWith("Day 6 ", difference.After, StringComparison.Ordinal);
    }

    // Numbers of the comparison that levels replaced say nothing any more. The file's own rules leave no other value: a day goes with its id, and only the PHQ-9 asks about safety in full.
    private static bool IsTied(string path) =>
        path.StartsWith("findings.scales.", StringComparison.Ordinal)
        || path.StartsWith("boosters.lossLines.", StringComparison.Ordinal)
        || path == "boosters.confirmAfter"
        || (path.StartsWith("checkIns.", StringComparison.Ordinal) && path.EndsWith(".day", StringComparison.Ordinal))
        || (path.Contains(".full.", StringComparison.Ordinal) && At(JsonNode.Parse(Shipped.Json)!, path)!.GetValue<string>() == "phq-9");

    private static Protocol? Read(string json) => ProtocolFile.Read("draft.json", json, (id, version) => InstrumentCatalog.Shipped.Find(id, version) is not null)
        .Match<Protocol?>(loaded => loaded.Protocol, faulty => null);

    private static string Changed(string path, JsonNode? value)
    {
        var file = JsonNode.Parse(Shipped.Json)!;
        var (parent, last) = (path[..Math.Max(0, path.LastIndexOf('.'))], path[(path.LastIndexOf('.') + 1)..]);
        var node = At(file, parent)!;
        if (node is JsonArray array)
        {
            array[int.Parse(last, CultureInfo.InvariantCulture)] = value?.DeepClone();
        }
        else
        {
            node[last] = value?.DeepClone();
        }

        return file.ToJsonString();
    }

    // Other values of the same kind; those that break a rule of the file are no drafts.
    private static IEnumerable<JsonNode?> Variants(JsonNode? value) => value switch
    {
        null => [JsonValue.Create(7), JsonNode.Parse("\"7 d\""), JsonNode.Parse("\"10 min\"")],
        JsonValue number when number.TryGetValue<decimal>(out var n) => [JsonValue.Create(n + 1), JsonValue.Create(n - 1), JsonValue.Create(n / 2), JsonValue.Create(n * 0.9m)],
        JsonValue flag when flag.TryGetValue<bool>(out var on) => [JsonValue.Create(!on)],
        JsonValue text when text.GetValue<string>() is var words => words.Split(' ') switch
        {
            [var amount, var unit] when int.TryParse(amount, CultureInfo.InvariantCulture, out var n) => [JsonValue.Create($"{n + 1} {unit}"), JsonValue.Create($"{n - 1} {unit}")],
            _ when TimeOnly.TryParse(words, CultureInfo.InvariantCulture, out var time) =>
                [JsonValue.Create(time.AddMinutes(5).ToString("HH:mm", CultureInfo.InvariantCulture)), JsonValue.Create(time.AddMinutes(-5).ToString("HH:mm", CultureInfo.InvariantCulture))],
            _ => [JsonValue.Create("asrm"), JsonValue.Create("phq-9"), JsonValue.Create("another-name"), JsonValue.Create("pulse")],
        },
        _ => [],
    };

    private static JsonNode? At(JsonNode file, string path) => path.Length == 0 ? file : path.Split('.').Aggregate(
        (JsonNode?)file, (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node![step]);

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value, $"{path}.{field.Key}".TrimStart('.'))),
        JsonArray list => list.SelectMany((item, i) => Leaves(item, FormattableString.Invariant($"{path}.{i}"))),
        _ => [path],
    };
}
