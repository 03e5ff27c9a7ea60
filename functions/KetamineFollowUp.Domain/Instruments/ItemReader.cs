using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads one item of a definition file.</summary>
internal static class ItemReader
{
    public static Item Read(DefinitionNode node, ImmutableArray<Option> shared)
    {
        if (!node.IsObjectOf(
            "id", "text", "smsText", "kind", "options", "min", "max", "scored", "flag", "flagFrom", "flagOnNo", "askWhen", "loinc", "optional"))
        {
            return new Item { Id = "", Text = new Localized("", ""), Kind = ItemKind.Words };
        }

        var kind = node.OptionalNamed<ItemKind>("kind") ?? ItemKind.Choice;
        return new Item
        {
            Id = node.Text("id"),
            Text = node.Localized("text"),
            SmsText = node.OptionalLocalized("smsText"),
            Kind = kind,
            Options = node.Has("options") ? node.Each("options", ReadOption) : kind == ItemKind.Choice ? shared : [],
            Min = node.OptionalNumber("min"),
            Max = node.OptionalNumber("max"),
            Scored = node.Yes("scored"),
            Flag = node.OptionalNamed<ItemFlag>("flag") ?? ItemFlag.None,
            FlagFrom = node.OptionalNumber("flagFrom") ?? 1,
            FlagOnNo = node.Yes("flagOnNo"),
            AskWhen = node.Has("askWhen") ? ReadAskWhen(node.Field("askWhen")) : null,
            Loinc = node.OptionalText("loinc"),
            Optional = node.Yes("optional"),
        };
    }

    public static Option ReadOption(DefinitionNode node) =>
        node.IsObjectOf("value", "label", "loinc")
        ? new Option(node.Number("value"), node.Localized("label"), node.OptionalText("loinc"))
        : new Option(0, new Localized("", ""));

    private static AskWhen? ReadAskWhen(DefinitionNode node) => node.IsObjectOf("item", "atLeast", "phase")
        ? new AskWhen(node.OptionalText("item"), node.OptionalNumber("atLeast"), node.OptionalNamed<SessionPhase>("phase"))
        : null;
}
