using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Protocols;

public class ProtocolFileTests
{
    private static readonly string Shipped = ShippedProtocols.All[("ketamine-standard", 2)].Json;

    // Each row: where to put what, and the one fault it makes ("place|a part of the problem").
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "surprise", "1", "surprise|unknown field; allowed: id, version" },
        { "checkIns.2.days", "3", "checkIns[2].days|unknown field" },
        { "version", null, "version|missing" },
        { "escalation.urgent", null, "escalation.urgent|missing; must be an object" },
        { "checkIns.0.mood", null, "checkIns[0].mood|missing; must be true or false" },
        { "id", "\"Standard!\"", "id|lower-case" },
        { "version", "0", "version|from 1" },
        { "version", "\"1\"", "version|whole number" },
        { "sendWindow", "[]", "sendWindow|must be an object" },
        { "sendWindow.from", "\"9:00\"", "sendWindow.from|a time of day such as \"09:00\"" },
        { "sendWindow.to", "\"24:00\"", "sendWindow.to|a time of day" },
        { "sendWindow.from", "\"20:00\"", "sendWindow|reversed" },
        { "sendWindow.from", "\"07:59\"", "sendWindow|08:00 and 21:00 (US limit)" },
        { "sendWindow.to", "\"21:01\"", "sendWindow|08:00 and 21:00 (US limit)" },
        { "sendTime.at", "\"18:01\"", "sendTime|within the send window, 09:00 to 20:00" },
        { "sendTime.spread", "\"-1 h\"", "sendTime.spread|a duration such as" },
        { "sendTime.spread", "\"2 hours\"", "sendTime.spread|a duration such as" },
        { "reminders.nextMorningAt", "\"08:59\"", "reminders.nextMorningAt|within the send window" },
        { "reminders.after", "\"48 h\"", "reminders.after|shorter than surveyExpiry, 2 d" },
        { "reminders.after", "\"0 h\"", "reminders.after|from 1 min" },
        { "surveyExpiry", "\"-48 h\"", "surveyExpiry|from 1 h to 14 d" },
        { "staleAfter", "24", "staleAfter|a duration such as" },
        { "confirmation.fromDay", "8", "confirmation|reversed" },
        { "confirmation.toDay", "0", "confirmation.toDay|from 1 to 28" },
        { "checkIns", "[]", "checkIns|at least one" },
        { "checkIns.1.id", "\"day-1\"", "checkIns[1].id|unique" },
        { "checkIns.1.id", "\"day-4\"", "checkIns[1].id|day-3" },
        { "checkIns.1.id", "\"confirm-1\"", "checkIns[1].id|taken" },
        { "checkIns.1.id", "\"notice\"", "checkIns[1].id|taken" },
        { "checkIns.1.day", "-2", "checkIns[1].day|from 1 to 365" },
        { "checkIns.0.ask", "[]", "checkIns[0].ask|at least one" },
        { "checkIns.0.ask", "[\"pulse\", \"pulse\", \"safety\"]", "checkIns[0].ask|twice" },
        { "checkIns.0.ask", "[\"pulse\", 7, \"safety\"]", "checkIns[0].ask[1]|must be a text" },
        { "checkIns.0.ask", "[\"pulse\"]", "checkIns[0].ask|asks no safety item for depression, anxiety, ptsd, bipolar-depression, alcohol-use, chronic-pain" },
        { "checkIns.0.ask", "[\"phq-8\", \"safety\"]", "checkIns[0].ask[0]|unknown instrument \"phq-8\"" },
        { "checkIns.1.id", "\"course-7\"", "checkIns[1].id|taken" },
        { "checkIns.1.id", "\"again-1\"", "checkIns[1].id|taken" },
        { "byCourseDay.1.day", "1", "byCourseDay[1].day|later than the day before it, 1" },
        { "byCourseDay.1.day", "0", "byCourseDay[1].day|from 1 to 365" },
        { "byCourseDay.1.ask", "[]", "byCourseDay[1].ask|at least one" },
        { "byCourseDay.1.ask.2", "\"asmr\"", "byCourseDay[1].ask[2]|unknown instrument \"asmr\"" },
        { "every.1.everyDays", "0", "every[1].everyDays|from 1 to 365" },
        { "every.1.fromSession", "0", "every[1].fromSession|from 1 to 100" },
        { "every.2.onlyIf", "\"at-sea\"", "every[2].onlyIf|treated-at-home, may-be-pregnant" },
        { "every.2.ask", "[\"misuse\", \"misuse\"]", "every[2].ask|twice" },
        { "sendFullAgainAfterDays", "0", "sendFullAgainAfterDays|from 1 to 28" },
        { "reminders.noneBeforeNext", "24", "reminders.noneBeforeNext|a duration such as" },
        { "confirmation.tries", "6", "confirmation.tries|from 1 to 5" },
        { "instruments.phq-9", "0", "instruments.phq-9|from 1 to 9999" },
        { "instruments.phq-7", "2", "instruments.phq-7|unknown instrument \"phq-7\" version 2" },
        { "sources.every", null, "sources.every|missing" },
        { "openEnded.untilDay", "27", "openEnded.untilDay|day 28" },
        { "openEnded.everyDays", "0", "openEnded.everyDays|from 1" },
        { "openEnded.ask", "[\"pulse\"]", "openEnded.ask|asks no safety item" },
        { "primary.ptsd", null, "primary.ptsd|missing" },
        { "primary.grief", "{}", "primary.grief|unknown field; allowed: depression" },
        { "primary.depression.full", "[]", "primary.depression.full|at least one" },
        { "primary.anxiety.short", "[\"gad-3\"]", "primary.anxiety.short[0]|unknown instrument" },
        { "cadences.phq-9", "\"0 d\"", "cadences.phq-9|from 1 min" },
        { "cadences.phq-7", "\"6 d\"", "cadences.phq-7|unknown instrument" },
        { "cadences.safety", "\"6 d\"", "cadences.safety|no cadence" },
        { "escalation.emergency.stepEvery", "\"0 min\"", "escalation.emergency.stepEvery|from 1 min" },
        { "escalation.urgent.stepEvery", "\"-15 min\"", "escalation.urgent.stepEvery|from 1 min" },
        { "levels.scales.phq-9.askRise", "-5", "levels.scales.phq-9.askRise|a number above 0" },
        { "levels.scales.phq-7", "1", "levels.scales.phq-7|must be an object" },
        { "findings.silenceAfter", "2.5", "findings.silenceAfter|whole number" },
        { "findings.pulseFall", "0", "findings.pulseFall|above 0" },
        { "boosters.responseFall", "1.01", "boosters.responseFall|at most 1" },
        { "levels.scales.phq-9.floor", null, "levels.scales.phq-9.floor|missing" },
        { "sources.escalation", "\" \"", "sources.escalation|ASSUMPTION" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_is_named_with_its_place_and_what_is_allowed(string path, string? value, string expected)
    {
        var fault = Assert.Single(FaultsOf(With((path, value))));

        var parts = expected.Split('|');
        Assert.Equal($"mine.json: {parts[0]}", fault.Place);
        Assert.Contains(parts[1], fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var json = With(
            ("sendWindow.from", "\"21:00\""), ("checkIns.0", "7"), ("checkIns.4.day", "-5"), ("checkIns.3.ask.2", "\"foundation\""), ("checkIns.6.id", "\"day-7\""),
            ("escalation", null), ("sources.notice", "5"), ("primary.ptsd.full", "[\"pcl-4\", \"phq-9\"]"));

        Assert.Equal(
            ["checkIns[0]", "checkIns[3].ask[2]", "checkIns[4].day", "checkIns[6].id", "escalation", "primary.ptsd.full[0]", "sendWindow", "sources.notice"],
            FaultsOf(json).Select(f => f.Place["mine.json: ".Length..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{\n  \"id\": oops\n}", "not JSON: line 2")]
    [InlineData("[1]", "must be an object")]
    [InlineData("null", "must be an object")]
    public void What_is_not_a_protocol_at_all_is_one_fault_of_the_file(string json, string problem)
    {
        var fault = FaultsOf(json)[^1];

        Assert.Equal("mine.json", fault.Place);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_any_single_field_is_a_fault_at_its_place()
    {
        foreach (var path in Paths(JsonNode.Parse(Shipped)!, "").Where(p => !IsOptional(p)))
        {
            var faults = FaultsOf(With((path, null)));
            var isKeyOfData = path.Split('.') is ["levels", "scales", _] or ["boosters", "lossLines" or "remission", _];
            Assert.True(isKeyOfData != faults.Any(f => f.Problem.StartsWith("missing", StringComparison.Ordinal)), path);
        }
    }

    // What files of before it was there do not say.
    private static bool IsOptional(string path) => path.Split('.') is
        ["cadences" or "instruments", ..] or ["baseline" or "byCourseDay" or "every"] or ["sendFullAgainAfterDays"] or ["reminders", "noneBeforeNext"]
        or ["confirmation", "tries" or "againAfterDays"] or ["every", _, "fromSession" or "onlyIf"];

    [Fact]
    public void A_protocol_may_end_after_its_last_check_in() =>
        Assert.Null(Load(With(("openEnded", "null")), _ => null).Match(l => l.Protocol, f => throw new InvalidOperationException(f.Faults[0].ToString())).OpenEnded);

    [Theory]
    [InlineData("sendWindow.from", "\"08:00\"")]
    [InlineData("sendWindow.to", "\"21:00\"")]
    [InlineData("sendTime.at", "\"18:00\"")]
    [InlineData("sendTime.spread", "\"0 min\"")]
    [InlineData("reminders.after", "\"47 h\"")]
    [InlineData("confirmation.fromDay", "7")]
    [InlineData("openEnded.untilDay", "28")]
    [InlineData("checkIns.3.id", "\"pulse-a\"")]
    public void The_last_value_allowed_is_no_fault(string path, string value) => Assert.Empty(FaultsOf(With((path, value))));

    [Fact]
    public void A_warning_is_told_once_at_the_first_place_that_names_the_instrument()
    {
        var warnings = Load(Shipped, id => id == "pcl-5" ? "Spanish is unverified" : null).Match(l => l.Warnings, f => f.Faults);

        Assert.Equal([new DefinitionFault("mine.json: primary.ptsd.full[0]", "pcl-5: Spanish is unverified")], warnings);
    }

    private static readonly HashSet<string> Instruments =
    [
        "phq-9", "phq-2", "gad-7", "gad-2", "pcl-5", "pc-ptsd-5", "safety", "cssrs", "asrm", "audit-c", "pulse", "after-session", "foundations",
        "pcl-5-short", "peg", "urinary", "misuse", "pregnancy", "cssrs-first",
    ];

    private static ProtocolLoad Load(string json, Func<string, string?> warning) => ProtocolFile.Read("mine.json", json, (id, _) => Instruments.Contains(id), (id, _) => warning(id));

    private static DefinitionFault[] FaultsOf(string json) => Load(json, _ => null).Match(_ => [], f => f.Faults.ToArray());

    private static string With(params (string Path, string? Value)[] edits)
    {
        var root = JsonNode.Parse(Shipped)!;
        foreach (var (path, value) in edits)
        {
            var names = path.Split('.');
            var parent = names[..^1].Aggregate(root, (node, name) => int.TryParse(name, out var i) ? node[i]! : node[name]!);
            if (value is null)
            {
                parent.AsObject().Remove(names[^1]);
            }
            else
            {
                Put(parent, names[^1], JsonNode.Parse(value));
            }
        }

        return root.ToJsonString();
    }

    private static void Put(JsonNode parent, string name, JsonNode? value)
    {
        if (int.TryParse(name, out var index))
        {
            parent[index] = value;
        }
        else
        {
            parent[name] = value;
        }
    }

    private static IEnumerable<string> Paths(JsonNode node, string prefix) => node switch
    {
        JsonObject o => o.SelectMany(p => Paths(p.Value ?? JsonValue.Create(0), $"{prefix}{p.Key}.").Prepend(prefix + p.Key)),
        JsonArray a => a.SelectMany((item, i) => item is JsonObject ? Paths(item, $"{prefix}{i}.") : []),
        _ => [],
    };
}
