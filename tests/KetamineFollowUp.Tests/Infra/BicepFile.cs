using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>One Bicep file: what it asks for, what it hands out and which modules it uses.</summary>
internal sealed partial record BicepFile(string Name, string Text)
{
    /// <summary>The text without whole-line comments and without comments behind a space.</summary>
    public string Code { get; } = Comment().Replace(Text, "");

    public int Lines => Text.Split('\n').Length - 1;

    public IEnumerable<Declared> Params => Declarations("param");

    public IEnumerable<Declared> Outputs => Declarations("output");

    public IEnumerable<Declared> Types => Declarations("type");

    public IEnumerable<Declared> Functions => Declarations("func");

    public IEnumerable<UsedModule> Modules => ModuleLine().Matches(Code).Select(match => new UsedModule(
        match.Groups["name"].Value,
        match.Groups["path"].Value,
        BicepText.Inside(Code, match.Index + match.Length - 1)));

    /// <summary>Every use of a module's output in this file.</summary>
    public IEnumerable<(string Module, string Output)> OutputsUsed =>
        OutputUse().Matches(Code).Select(match => (match.Groups["module"].Value, match.Groups["output"].Value));

    /// <summary>Values that are given to a property of this name anywhere in the file.</summary>
    public IEnumerable<string> ValuesOf(string property) =>
        Regex.Matches(Code, $@"\b{property}:\s*([^,}}\n]+)").Select(match => match.Groups[1].Value.Trim());

    private IEnumerable<Declared> Declarations(string keyword) =>
        Regex.Matches(Code, $@"(?<decorators>(?:^@.*\n(?:(?!^@|^\w).*\n)*)*)^{keyword} (?<name>\w+)(?<rest>.*)$", RegexOptions.Multiline)
            .Select(match => new Declared(match.Groups["name"].Value, match.Groups["decorators"].Value, match.Groups["rest"].Value));

    [GeneratedRegex(@"^\s*//.*$|(?<= )// .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^module (?<name>\w+) '(?<path>[^']+)' = (?:if \(.+\) )?\{", RegexOptions.Multiline)]
    private static partial Regex ModuleLine();

    [GeneratedRegex(@"\b(?<module>\w+)\.outputs\.(?<output>\w+)")]
    private static partial Regex OutputUse();
}

/// <summary>A param, output or type, the decorators above it and what follows its name.</summary>
internal sealed record Declared(string Name, string Decorators, string Rest)
{
    public bool HasDefault => Rest.Contains(" = ", StringComparison.Ordinal) || Rest.EndsWith('?');

    /// <summary>The text of <c>@description</c>; null where there is none.</summary>
    public string? Description => Decorators.Split('\n').FirstOrDefault(line => line.StartsWith("@description('", StringComparison.Ordinal))?[14..^2];
}

/// <summary>A module as it is used: its path and what is handed to it.</summary>
internal sealed record UsedModule(string Name, string Path, string Body)
{
    public IReadOnlyList<string> Given
    {
        get
        {
            var key = Body.IndexOf("params:", StringComparison.Ordinal);
            return [.. BicepText.Entries(BicepText.Inside(Body, Body.IndexOf('{', key))).Select(entry => entry.Key)];
        }
    }
}
