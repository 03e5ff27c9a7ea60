using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Texts in both languages, as a definition file holds them.</summary>
internal static class LocalizedField
{
    public static readonly Localized Empty = new("", "");

    public static Localized Localized(this DefinitionObject node, string name) => node.Object(name, Read) ?? Empty;

    public static Localized? OptionalLocalized(this DefinitionObject node, string name) => node.Has(name) ? node.Localized(name) : null;

    private static Localized Read(DefinitionObject node) => new(node.Text("en"), node.Text("es"));
}
