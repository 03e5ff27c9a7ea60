using System.Globalization;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>Places within a file, such as <c>checkIns[2].ask[0]</c>; the file's own object is the empty text.</summary>
internal static class DefinitionPath
{
    public static string Field(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Entry(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
