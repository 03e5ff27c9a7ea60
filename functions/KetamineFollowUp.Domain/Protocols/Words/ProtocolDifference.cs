using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>One thing that two protocols say differently.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="About">Which part of that.</param>
/// <param name="Before">What the one says; null when it says nothing about it.</param>
/// <param name="After">What the other says; null likewise.</param>
public sealed record ProtocolDifference(string Section, string About, string? Before, string? After);

/// <summary>Compares two protocols by what they say.</summary>
public static class ProtocolDifferences
{
    /// <summary>The differences in the order of the draft's lines; what only the running one says stands at the end of its section.</summary>
    public static ImmutableArray<ProtocolDifference> Between(Protocol running, Protocol draft)
    {
        var (before, after) = (ProtocolInWords.Of(running), ProtocolInWords.Of(draft));
        var said = before.ToDictionary(Key, line => line.Words);
        var sections = after.Concat(before).Select(line => line.Section).Distinct().ToList();
        var kept = after.Select(Key).ToHashSet();
        return
        [
            .. after.Select(line => new ProtocolDifference(line.Section, line.About, said.GetValueOrDefault(Key(line)), line.Words))
                .Where(difference => difference.Before != difference.After)
                .Concat(before.Where(line => !kept.Contains(Key(line))).Select(line => new ProtocolDifference(line.Section, line.About, line.Words, null)))
                .OrderBy(difference => sections.IndexOf(difference.Section)),
        ];
    }

    private static (string Section, string About) Key(ProtocolLine line) => (line.Section, line.About);
}
