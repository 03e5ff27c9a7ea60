using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Definitions;

/// <summary>What is told about fields that are wrong, in instrument files and protocol files alike.</summary>
public sealed class WrongFieldTests
{
    public static TheoryData<string> Files => [.. ShippedDefinition.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shipped_files_have_no_faults(string name) => Assert.Empty(ShippedDefinition.Of(name).Faults(ShippedDefinition.Of(name).Json));

    // A list in a list is nothing that any field may be.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_field_of_the_wrong_kind_is_a_fault_at_its_place_and_makes_no_other(string name)
    {
        var file = ShippedDefinition.Of(name);
        foreach (var path in file.Fields())
        {
            var faults = file.Faults(file.With(path, (writer, field, _) =>
            {
                writer.WritePropertyName(field);
                writer.WriteRawValue("[[7]]");
            }));
            Assert.All(faults, fault => Assert.StartsWith($"{name}: {path}", fault, StringComparison.Ordinal));
            Assert.Contains(": must be ", Assert.Single(faults), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_unknown_field_is_told_with_what_is_allowed_in_its_place(string name)
    {
        var file = ShippedDefinition.Of(name);
        foreach (var path in file.Fields().Where(path => !IsKeyOfData(path)))
        {
            var faults = file.Faults(file.With(path, (writer, field, value) =>
            {
                writer.WritePropertyName(field);
                writer.WriteRawValue(value?.ToJsonString() ?? "null");
                writer.WriteNull("surprise");
            }));
            var parent = path[..(path.LastIndexOf('.') + 1)];
            var fault = Assert.Single(faults);
            Assert.StartsWith($"{name}: {parent}surprise: unknown field; allowed: ", fault, StringComparison.Ordinal);
            Assert.Contains(path[parent.Length..], fault[fault.IndexOf("allowed", StringComparison.Ordinal)..].Split(' ', ','));
        }
    }

    [Fact]
    public void Every_fault_of_an_instrument_file_is_told_at_once_with_what_is_allowed()
    {
        const string Json = """
            {
              "id": "mini", "id": "mini", "version": 0, "name": { "en": "Mini" }, "licence": " ", "translation": "rough", "colour": 1, "instruction": [],
              "options": [ { "value": -1, "label": { "en": "No", "es": "No", "fr": "Non" } }, 7 ],
              "items": [ { "id": "1", "text": { "en": "One?", "es": "¿Uno?" }, "scored": "yes", "flagFrom": 1.5, "loinc": null } ],
              "scoring": { "method": "sum", "bands": {}, "positiveFrom": 100000 }
            }
            """;
        const string File = "mini.json: ";
        var faults = InstrumentCatalog.Load([new InstrumentFile("mini.json", Json)]).Match(_ => [], faults => faults);
        Assert.Equal(
            [
                File + "id: given more than once",
                File + "options[0].value: must be a whole number from 0 to 999",
                File + "options[0].label.fr: unknown field; allowed: en, es",
                File + "options[1]: must be an object",
                File + "version: must be a whole number from 1 to 9999",
                File + "name.es: missing; must be a text, not empty",
                File + "licence: must be a text, not empty",
                File + "source: missing; must be a text, not empty",
                File + "translation: must be one of official, verified, unverified",
                File + "instruction: must be an object",
                File + "items[0].scored: must be true or false",
                File + "items[0].flagFrom: must be a whole number from 0 to 999",
                File + "items[0].loinc: must be a text, not empty",
                File + "scoring.bands: must be a list",
                File + "scoring.positiveFrom: must be a whole number from 0 to 99999",
                File + "colour: unknown field; allowed: options, id, version, name, licence, source, loinc, loincTotal, translation, translationSource, linkOnly, instruction, stem, items, scoring",
            ],
            faults.Select(fault => fault.ToString()));
    }

    // The fields of these objects are instruments.
    private static bool IsKeyOfData(string path) =>
        path.Split('.') is ["cadences", _] or ["findings" or "levels", "scales", _] or ["boosters", "lossLines" or "remission", _];
}
