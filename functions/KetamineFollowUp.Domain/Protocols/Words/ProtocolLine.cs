using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>One thing that a protocol says.</summary>
/// <param name="Section">What it is about, such as <c>Alerts</c>.</param>
/// <param name="About">Which part of that; unique in the section, and the same in every protocol that says something about it.</param>
/// <param name="Words">What it says, for a clinician.</param>
public sealed record ProtocolLine(string Section, string About, string Words);

/// <summary>A protocol in words: every number of its file stands in one of the lines.</summary>
public static class ProtocolInWords
{
    /// <summary>The lines, section by section.</summary>
    public static ImmutableArray<ProtocolLine> Of(Protocol protocol) =>
    [
        new("This protocol", "Name", protocol.Id),
        new("This protocol", "Version", FormattableString.Invariant($"{protocol.Version}")),
        .. TimeWords.Of(protocol),
        .. CheckInWords.Of(protocol),
        .. FormWords.Of(protocol),
        .. FindingWords.Of(protocol.Findings),
        .. LevelWords.Of(protocol.Levels),
        .. AlertWords.Of(protocol.Escalation),
        .. BoosterWords.Of(protocol.Boosters),
    ];
}
