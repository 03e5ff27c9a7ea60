using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Definitions;

/// <summary>Everything that is wrong with a file, collected in one pass.</summary>
internal sealed class FaultList(string fileName)
{
    private readonly List<DefinitionFault> _all = [];

    // In ordinal order, so that what lies below a path stands together.
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);

    public bool IsEmpty => _all.Count == 0;

    public ImmutableArray<DefinitionFault> All => [.. _all];

    public void Add(string path, string problem)
    {
        _all.Add(At(path, problem));
        _paths.Add(path);
    }

    /// <summary>True when nothing at, below or above any of the paths is wrong: a rule about them then makes sense, and no fault is told twice.</summary>
    public bool AreSound(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_paths.Contains(path) || HasBelow(path + '.') || HasBelow(path + '[') || Above(path).Any(_paths.Contains))
            {
                return false;
            }
        }

        return true;
    }

    public DefinitionFault At(string path, string problem) => new(path.Length == 0 ? fileName : $"{fileName}: {path}", problem);

    private bool HasBelow(string start) =>
        _paths.GetViewBetween(start, start + char.MaxValue).Min?.StartsWith(start, StringComparison.Ordinal) == true;

    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.Length - 1; end > 0; end--)
        {
            if (path[end] is '.' or '[')
            {
                yield return path[..end];
            }
        }
    }
}
