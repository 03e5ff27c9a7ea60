using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Protocols.Words;

namespace KetamineFollowUp.Clinic.Protocols;

/// <summary>What there is to say about a draft.</summary>
/// <param name="Faults">What is wrong with it, each with its place; while there are any, nothing else is known.</param>
/// <param name="Warnings">What its maintainer should know.</param>
/// <param name="Differences">What it says otherwise than the running protocol.</param>
/// <param name="VersionProblem">Why it could not ship under its version; null for nothing.</param>
public sealed record DraftVerdict(
    ImmutableArray<DefinitionFault> Faults, ImmutableArray<DefinitionFault> Warnings, ImmutableArray<ProtocolDifference> Differences, string? VersionProblem)
{
    public static DraftVerdict Of(Protocol running, ProtocolLoad draft) => draft.Match(
        loaded => new DraftVerdict(
            [], loaded.Warnings, ProtocolDifferences.Between(running, loaded.Protocol), Problem(running, loaded.Protocol)),
        faulty => new DraftVerdict(faulty.Faults, [], [], null));

    private static string? Problem(Protocol running, Protocol draft) =>
        draft.Id == running.Id && draft.Version <= running.Version && !ProtocolDifferences.Between(running, draft).IsEmpty
            ? $"Its version must be above {running.Version}: what a version says never changes, because episodes keep the one they began with."
            : null;
}
