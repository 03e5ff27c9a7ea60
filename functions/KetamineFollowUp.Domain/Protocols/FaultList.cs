using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>Everything that is wrong with a file, collected in one pass.</summary>
internal sealed class FaultList(string fileName)
{
    private readonly List<(string Path, string Problem)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public ImmutableArray<ProtocolFault> All => [.. _faults.Select(f => At(f.Path, f.Problem))];

    public void Add(string path, string problem) => _faults.Add((path, problem));

    /// <summary>True when nothing at, below or above any of the paths is wrong: a rule about them then makes sense, and no fault is told twice.</summary>
    public bool AreSound(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_faults.Any(f => f.Path == path || IsBelow(f.Path, path) || IsBelow(path, f.Path)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBelow(string path, string above) =>
        path.Length > above.Length && path.StartsWith(above, StringComparison.Ordinal) && (path[above.Length] is '.' or '[');

    public ProtocolFault At(string path, string problem) => new(path.Length == 0 ? fileName : $"{fileName}: {path}", problem);
}
