using System.Collections.Immutable;
using System.Text.Json;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads a definition file into an instrument, or names its faults.</summary>
internal static class InstrumentReader
{
    // Duplicate fields would otherwise hide one another.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Instrument? Read(InstrumentFile file, ImmutableArray<InstrumentFault>.Builder faults)
    {
        var before = faults.Count;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(file.Json, Strict);
        }
        catch (JsonException e)
        {
            faults.Add(new InstrumentFault($"{file.Name}: line {(e.LineNumber ?? 0) + 1}", "is not well-formed JSON: " + e.Message));
            return null;
        }

        using (document)
        {
            var node = new DefinitionNode(document.RootElement, file.Name, "", faults);
            if (!node.IsObjectOf(
                "id", "version", "name", "licence", "source", "loinc", "loincTotal", "translation", "linkOnly", "instruction", "options", "items", "scoring"))
            {
                return null;
            }

            var instrument = ReadFields(node);
            InstrumentRules.Check(instrument, file.Name, node);
            return faults.Count == before ? instrument with { LinkOnly = instrument.LinkOnly || QuestionLength.IsTooLong(instrument) } : null;
        }
    }

    private static Instrument ReadFields(DefinitionNode node)
    {
        // Most instruments have one set of answers; an item may bring its own.
        var shared = node.Each("options", ItemReader.ReadOption);
        return new Instrument
        {
            Id = node.Text("id"),
            Version = node.Number("version"),
            Name = node.Localized("name"),
            Licence = node.Text("licence"),
            Source = node.Text("source"),
            Loinc = node.OptionalText("loinc"),
            LoincTotal = node.OptionalText("loincTotal"),
            Translation = node.Named<Translation>("translation"),
            LinkOnly = node.Yes("linkOnly"),
            Instruction = node.Localized("instruction"),
            Items = node.Each("items", item => ItemReader.Read(item, shared)),
            Scoring = node.Has("scoring") ? ReadScoring(node.Field("scoring")) : null,
        };
    }

    private static Scoring? ReadScoring(DefinitionNode node) =>
        node.IsObjectOf("method", "bands", "positiveFrom", "positiveFromFemale", "higherIsBetter")
            ? new Scoring(
                node.Named<ScoringMethod>("method"),
                node.Each("bands", ReadBand),
                node.OptionalNumber("positiveFrom"),
                node.OptionalNumber("positiveFromFemale"),
                node.Yes("higherIsBetter"))
            : null;

    private static Band ReadBand(DefinitionNode node) =>
        node.IsObjectOf("id", "from", "to") ? new Band(node.Text("id"), node.Number("from"), node.Number("to")) : new Band("", 0, 0);
}
