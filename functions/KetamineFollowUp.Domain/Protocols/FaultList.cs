using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>Everything that is wrong with a file, collected in one pass.</summary>
internal sealed class FaultList(string fileName)
{
    private readonly List<(string Path, string Problem)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public ImmutableArray<ProtocolFault> All => [.. _faults.Select(f => At(f.Path, f.Problem))];

    public void Add(string path, string problem) => _faults.Add((path, problem));

    /// <summary>True when nothing at or below any of the paths is wrong: a rule about them then makes sense, and no fault is told twice.</summary>
    public bool AreSound(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_faults.Any(f => f.Path == path || f.Path.StartsWith(path + ".", StringComparison.Ordinal) || f.Path.StartsWith(path + "[", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    public ProtocolFault At(string path, string problem) => new(path.Length == 0 ? fileName : $"{fileName}: {path}", problem);
}
