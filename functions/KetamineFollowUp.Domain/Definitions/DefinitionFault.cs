namespace KetamineFollowUp.Domain.Definitions;

/// <summary>Something wrong in a definition file, or something its maintainer should know.</summary>
/// <param name="Place">File and path, such as <c>phq-9.json: items[3].options[1].value</c>; the file alone for what concerns all of it.</param>
/// <param name="Problem">What is wrong there and what is allowed.</param>
public sealed record DefinitionFault(string Place, string Problem)
{
    /// <summary>Place, colon, problem: the line that a maintainer reads.</summary>
    public override string ToString() => $"{Place}: {Problem}";
}
