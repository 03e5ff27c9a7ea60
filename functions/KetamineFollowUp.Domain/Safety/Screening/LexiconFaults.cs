using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The faults found so far while rule files are read: reading goes on, so that one pass names all of them.</summary>
internal sealed class LexiconFaults
{
    private readonly List<LexiconFault> faults = [];

    public bool None => faults.Count == 0;

    public void Add(string file, int line, string problem) => faults.Add(new LexiconFault(file, line, problem));

    public void Add(LexiconBlock block, string problem) => Add(block.File, block.Line, problem);

    public void Add(LexiconField line, string problem) => Add(line.File, line.Line, problem);

    /// <summary>By file and line, each once.</summary>
    public ImmutableArray<LexiconFault> InOrder() =>
        [.. faults.Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Problem, StringComparer.Ordinal)];
}
