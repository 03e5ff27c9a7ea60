using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads a definition file into an instrument, or names its faults.</summary>
internal static class InstrumentReader
{
    // Ours: far above every instrument in use, and small enough to be added up and counted through.
    private const int MaxTotal = 99_999;

    /// <summary>Null when the file has a fault.</summary>
    public static Instrument? Read(InstrumentFile file, FaultList faults)
    {
        if (DefinitionJson.Read(file.Json, faults, ReadFields) is not { } instrument)
        {
            return null;
        }

        InstrumentRules.Check(instrument, file.Name, faults);
        return faults.IsEmpty ? instrument with { LinkOnly = instrument.LinkOnly || QuestionLength.IsTooLong(instrument) } : null;
    }

    private static Instrument ReadFields(DefinitionObject node)
    {
        // Most instruments have one set of answers; an item may bring its own.
        var shared = node.Has("options") ? ItemReader.ReadOptions(node) : [];
        return new Instrument
        {
            Id = node.Text("id"),
            Version = node.Whole("version", 1, 9999),
            Name = node.Localized("name"),
            Licence = node.Text("licence"),
            Source = node.Text("source"),
            Loinc = node.OptionalText("loinc"),
            LoincTotal = node.OptionalText("loincTotal"),
            Translation = node.Named<Translation>("translation"),
            TranslationSource = node.OptionalText("translationSource"),
            LinkOnly = node.OptionalFlag("linkOnly"),
            Instruction = node.Localized("instruction"),
            Stem = node.OptionalLocalized("stem"),
            Items = node.Objects("items", item => ItemReader.Read(item, shared), ItemReader.Empty),
            Scoring = node.OptionalObject("scoring", ReadScoring),
        };
    }

    private static Scoring ReadScoring(DefinitionObject node) => new(
        node.Named<ScoringMethod>("method"),
        node.Has("bands") ? node.Objects("bands", ReadBand, new Band("", 0, 0)) : [],
        node.OptionalWhole("positiveFrom", 0, MaxTotal),
        node.OptionalWhole("positiveFromFemale", 0, MaxTotal),
        node.OptionalFlag("higherIsBetter"));

    private static Band ReadBand(DefinitionObject node) =>
        new(node.Text("id"), node.Whole("from", 0, MaxTotal), node.Whole("to", 0, MaxTotal));
}
