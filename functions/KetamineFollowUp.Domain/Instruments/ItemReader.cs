using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads one item of a definition file.</summary>
internal static class ItemReader
{
    // Ours: far above every answer in use, and small enough to be added up and counted through.
    private const int MaxAnswer = 999;

    /// <summary>Stands for an item that is no object.</summary>
    public static readonly Item Empty = new() { Id = "", Text = LocalizedField.Empty, Kind = ItemKind.Words };

    public static Item Read(DefinitionObject node, ImmutableArray<Option> shared)
    {
        var kind = node.OptionalNamed<ItemKind>("kind") ?? ItemKind.Choice;
        return new Item
        {
            Id = node.Text("id"),
            Text = node.Localized("text"),
            SmsText = node.OptionalLocalized("smsText"),
            Kind = kind,
            Options = node.Has("options") ? ReadOptions(node) : kind == ItemKind.Choice ? shared : [],
            PageOnly = node.OptionalFlag("pageOnly"),
            OwnWindow = node.OptionalFlag("ownWindow"),
            Min = node.OptionalWhole("min", 0, MaxAnswer),
            Max = node.OptionalWhole("max", 0, MaxAnswer),
            Scored = node.OptionalFlag("scored"),
            Flag = node.OptionalNamed<ItemFlag>("flag") ?? ItemFlag.None,
            FlagFrom = node.OptionalWhole("flagFrom", 0, MaxAnswer) ?? 1,
            FlagOnNo = node.OptionalFlag("flagOnNo"),
            AskWhen = node.OptionalObject("askWhen", ReadAskWhen),
            Loinc = node.OptionalText("loinc"),
            Optional = node.OptionalFlag("optional"),
        };
    }

    /// <summary>The options of the file or of one item.</summary>
    public static ImmutableArray<Option> ReadOptions(DefinitionObject node) => node.Objects("options", ReadOption, new Option(0, LocalizedField.Empty));

    private static Option ReadOption(DefinitionObject node) =>
        new(node.Whole("value", 0, MaxAnswer), node.Localized("label"), node.OptionalText("loinc")) { Flag = node.OptionalNamed<ItemFlag>("flag") ?? ItemFlag.None };

    private static AskWhen ReadAskWhen(DefinitionObject node) =>
        new(node.OptionalText("item"), node.OptionalWhole("atLeast", 0, MaxAnswer), node.OptionalNamed<SessionPhase>("phase"));
}
