using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

public class InstrumentFaultTests
{
    private const string Sound = """
        {
          "id": "mini", "version": 1, "name": { "en": "Mini", "es": "Mini" }, "licence": "ours", "source": "ours", "translation": "unverified",
          "instruction": { "en": "Now:", "es": "Ahora:" },
          "options": [ { "value": 0, "label": { "en": "No", "es": "No" } }, { "value": 1, "label": { "en": "Yes", "es": "Sí" } } ],
          "items": [
            { "id": "1", "text": { "en": "One?", "es": "¿Uno?" }, "scored": true },
            { "id": "2", "text": { "en": "Two?", "es": "¿Dos?" }, "scored": true, "flag": "ideation", "askWhen": { "item": "1", "atLeast": 1 } },
            { "id": "3", "kind": "number", "min": 0, "max": 7, "text": { "en": "Three?", "es": "¿Tres?" } },
            { "id": "4", "kind": "words", "optional": true, "text": { "en": "Four?", "es": "¿Cuatro?" } },
            { "id": "5", "kind": "several", "text": { "en": "Five?", "es": "¿Cinco?" },
              "options": [ { "value": 1, "label": { "en": "A", "es": "A" } }, { "value": 2, "label": { "en": "B", "es": "B" }, "flag": "mania" } ] }
          ],
          "scoring": { "method": "sum", "bands": [ { "id": "low", "from": 0, "to": 0 }, { "id": "high", "from": 1, "to": 2 } ], "positiveFrom": 1 }
        }
        """;

    private static string[] Faults(string json, string name = "mini.json") => InstrumentCatalog.Load([new InstrumentFile(name, json)]).Match(
        _ => [],
        faults => faults.Select(fault => fault.ToString()).ToArray());

    private static string[] FaultsAfter(string path, string? json)
    {
        var root = JsonNode.Parse(Sound)!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (json is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else if (int.TryParse(steps[^1], out var index))
        {
            parent[index] = JsonNode.Parse(json);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(json);
        }

        return Faults(root.ToJsonString());
    }

    [Fact]
    public void A_sound_file_has_no_faults() => Assert.Empty(Faults(Sound));

    [Theory]
    [InlineData("id", null, "mini.json: id: missing")]
    [InlineData("id", "\"other\"", "mini.json: id: other version 1 must stand in a file named other.json")]
    [InlineData("version", "0", "mini.json: version: must be a whole number from 1 to 9999")]
    [InlineData("version", "1.5", "mini.json: version: must be a whole number")]
    [InlineData("version", "\"1\"", "mini.json: version: must be a whole number")]
    [InlineData("name.es", null, "mini.json: name.es: missing")]
    [InlineData("licence", null, "mini.json: licence: missing")]
    [InlineData("licence", "\" \"", "mini.json: licence: must be a text, not empty")]
    [InlineData("source", null, "mini.json: source: missing")]
    [InlineData("translation", "\"rough\"", "mini.json: translation: must be one of official, verified, unverified")]
    [InlineData("colour", "1", "mini.json: colour: unknown field")]
    [InlineData("instruction", null, "mini.json: instruction: missing")]
    [InlineData("items", "[]", "mini.json: items: must have at least one item")]
    [InlineData("items", "{}", "mini.json: items: must be a list")]
    [InlineData("items.0", "7", "mini.json: items[0]: must be an object")]
    [InlineData("items.0.text.es", "\"\"", "mini.json: items[0].text.es: must be a text, not empty")]
    [InlineData("items.0.hint", "1", "mini.json: items[0].hint: unknown field")]
    [InlineData("items.1.id", "\"1\"", "mini.json: items[1].id: another item is already called 1")]
    [InlineData("items.0.kind", "\"choise\"", "mini.json: items[0].kind: must be one of choice, number, several, words")]
    [InlineData("items.0.scored", "1", "mini.json: items[0].scored: must be true or false")]
    [InlineData("items.0.optional", "true", "mini.json: items[0].optional: only words can be skipped")]
    [InlineData("items.3.scored", "true", "mini.json: items[3].scored: words cannot be scored")]
    [InlineData("items.2.min", "1", "mini.json: items[2]: a number question needs min 0")]
    [InlineData("items.2.max", null, "mini.json: items[2]: a number question needs min 0")]
    [InlineData("items.0.max", "3", "mini.json: items[0]: only a number question has min and max")]
    [InlineData("items.4.options", "[]", "mini.json: items[4].options: a choose-several needs options of its own")]
    [InlineData("items.4.options.0.value", "0", "mini.json: items[4].options[0].value: must be 1: the options of a choose-several count from 1")]
    [InlineData("items.4.options.1.value", "3", "mini.json: items[4].options[1].value: must be 2: the options of a choose-several count from 1")]
    [InlineData("items.4.options.1.flag", "\"cssrs-low\"", "mini.json: items[4].options[1].flag: suicide is asked by a question of its own")]
    [InlineData("items.4.options.1.flag", "\"doom\"", "mini.json: items[4].options[1].flag: must be one of none, ideation")]
    [InlineData("items.4.flag", "\"mania\"", "mini.json: items[4].flag: a choose-several has its flags at its options")]
    [InlineData("items.4.scored", "true", "mini.json: items[4].scored: a choose-several cannot be scored")]
    [InlineData("options.1.flag", "\"mania\"", "mini.json: items[0].options[1].flag: only an option of a choose-several has a flag of its own")]
    [InlineData("items.1.pageOnly", "true", "mini.json: items[1].pageOnly: what is scored or raises a flag is asked by text too")]
    [InlineData("items.4.pageOnly", "true", "mini.json: items[4].pageOnly: what is scored or raises a flag is asked by text too")]
    [InlineData("items.2.pageOnly", "1", "mini.json: items[2].pageOnly: must be true or false")]
    [InlineData("stem", "\"Now:\"", "mini.json: stem: must be an object")]
    [InlineData("translation", "\"verified\"", "mini.json: translationSource: must name the public copies")]
    [InlineData("translationSource", "\"a copy\"", "mini.json: translationSource: must name the public copies")]
    [InlineData("version", "2", "mini.json: id: mini version 2 must stand in a file named mini.v2.json")]
    [InlineData("items.1.flagFrom", "2", "mini.json: items[1].flag: no answer raises this flag")]
    [InlineData("items.1.flagOnNo", "true", "mini.json: items[1].flagOnNo: a question about suicide is raised by yes")]
    [InlineData("items.1.flag", "\"doom\"", "mini.json: items[1].flag: must be one of none, ideation")]
    [InlineData("items.1.askWhen.item", "\"3\"", "mini.json: items[1].askWhen.item: 3 is not an earlier item")]
    [InlineData("items.1.askWhen.item", "\"9\"", "mini.json: items[1].askWhen.item: 9 is not an earlier item")]
    [InlineData("items.1.askWhen.atLeast", null, "mini.json: items[1].askWhen: item and atLeast belong together")]
    [InlineData("items.1.askWhen.atLeast", "0", "mini.json: items[1].askWhen.atLeast: must be an answer to 1 above its lowest")]
    [InlineData("items.1.askWhen.atLeast", "2", "mini.json: items[1].askWhen.atLeast: must be an answer to 1 above its lowest")]
    [InlineData("items.1.askWhen", "{}", "mini.json: items[1].askWhen: needs item with atLeast, or phase")]
    [InlineData("items.1.askWhen.phase", "\"later\"", "mini.json: items[1].askWhen.phase: must be one of induction, maintenance")]
    [InlineData("options.1.value", "0", "mini.json: items[0].options[1].value: values must be 0 or more and ascend")]
    [InlineData("options.0.value", "2", "mini.json: items[0].options[1].value: values must be 0 or more and ascend")]
    [InlineData("options", null, "mini.json: items[0].options: a choice needs at least two options")]
    [InlineData("options.0.label.en", null, "mini.json: options[0].label.en: missing")]
    [InlineData("scoring", null, "mini.json: scoring: missing, although items are scored")]
    [InlineData("scoring.method", "\"median\"", "mini.json: scoring.method: must be one of sum, mean, triage")]
    [InlineData("scoring.method", "\"triage\"", "mini.json: scoring: triage has its own bands")]
    [InlineData("scoring.bands.1.from", "2", "mini.json: scoring.bands[1].from: must be 1: bands cover the range")]
    [InlineData("scoring.bands.0.to", "1", "mini.json: scoring.bands[1].from: must be 2: bands cover the range")]
    [InlineData("scoring.bands.0.from", "1", "mini.json: scoring.bands[0].from: must be 0: bands cover the range")]
    [InlineData("scoring.bands.1.to", "1", "mini.json: scoring.bands[1].to: must be 2: bands cover the range")]
    [InlineData("scoring.bands.1.to", "3", "mini.json: scoring.bands[1].to: must be 2: bands cover the range")]
    [InlineData("scoring.bands.1.id", "\"low\"", "mini.json: scoring.bands[1].id: another band is already called low")]
    [InlineData("scoring.positiveFrom", "0", "mini.json: scoring.positiveFrom: must be above 0 and at most 2")]
    [InlineData("scoring.positiveFrom", "3", "mini.json: scoring.positiveFrom: must be above 0 and at most 2")]
    public void Each_fault_is_named_with_its_place(string path, string? json, string fault) =>
        Assert.Contains(FaultsAfter(path, json), found => found.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void All_faults_of_all_files_are_named_at_once()
    {
        var load = InstrumentCatalog.Load(
        [
            new InstrumentFile("mini.json", Sound.Replace("\"licence\": \"ours\", ", "", StringComparison.Ordinal).Replace("\"version\": 1", "\"version\": -1", StringComparison.Ordinal)),
            new InstrumentFile("other.json", "{"),
        ]);
        var faults = Assert.IsType<InstrumentCatalogLoad.Faulty>(load).Faults.Select(fault => fault.Place);
        Assert.Equal(["mini.json: version", "mini.json: licence", "other.json"], faults);
    }

    [Theory]
    [InlineData("[]", "mini.json: must be an object")]
    [InlineData("", "mini.json: not JSON: line 1")]
    public void A_file_that_is_no_object_is_one_fault(string json, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Faults(json)), StringComparison.Ordinal);

    [Fact]
    public void Scoring_without_a_scored_item_is_a_fault() =>
        Assert.Equal("mini.json: scoring: no item is scored", Assert.Single(Faults(Sound.Replace(", \"scored\": true", "", StringComparison.Ordinal))));

    [Fact]
    public void Two_files_of_one_name_are_a_fault()
    {
        var file = new InstrumentFile("mini.json", Sound);
        Assert.IsType<InstrumentCatalogLoad.Faulty>(InstrumentCatalog.Load([file, file]));
    }

    [Fact]
    public void Adding_an_instrument_is_adding_a_file()
    {
        var catalog = Assert.IsType<InstrumentCatalogLoad.Loaded>(InstrumentCatalog.Load([new InstrumentFile("mini.json", Sound)])).Catalog;
        Assert.Equal(2, catalog.Find("mini")?.MaxTotal);
        Assert.Null(catalog.Find("phq-9"));
    }

    [Fact]
    public void A_question_longer_than_three_segments_makes_the_instrument_link_only()
    {
        InstrumentCatalog With(int letters) => Assert.IsType<InstrumentCatalogLoad.Loaded>(InstrumentCatalog.Load(
            [new InstrumentFile("mini.json", Sound.Replace("Two?", new string('a', letters), StringComparison.Ordinal))])).Catalog;

        // Three segments hold 459 characters, twelve of them the answers and a line break.
        Assert.False(With(447).Find("mini")!.LinkOnly);
        Assert.True(With(448).Find("mini")!.LinkOnly);
    }
}
