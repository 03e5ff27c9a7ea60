using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What is asked again and again, with the next check-in once it falls due.</summary>
/// <param name="Ask">Instruments, and the words of <see cref="AskWord"/>.</param>
/// <param name="EveryDays">Local days from when it was last asked; at least 1.</param>
/// <param name="FromSession">Not before this session of the patient, from 1.</param>
/// <param name="OnlyIf">Whom it is asked; null: everybody.</param>
public sealed record RecurringRule(ImmutableArray<string> Ask, int EveryDays, int FromSession, AskedOf? OnlyIf);

/// <summary>Whom a question is for.</summary>
public enum AskedOf
{
    /// <summary>Whose latest session was at home, or under the tongue.</summary>
    [JsonStringEnumMemberName("treated-at-home")]
    TreatedAtHome,

    /// <summary>Everybody but those whose screening sex is male.</summary>
    [JsonStringEnumMemberName("may-be-pregnant")]
    MayBePregnant,
}
