using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Episodes;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>What became of a check-in, by the contract's names.</summary>
/// <param name="State">Its state.</param>
/// <param name="Reason">Why, where there is a reason to name.</param>
/// <param name="Since">Since when; null while it is planned.</param>
internal sealed record ContactState(string State, string? Reason, DateTimeOffset? Since)
{
    public static ContactState Of(CheckIn checkIn) => checkIn.State.Match<ContactState>(
        planned => new("planned", null, null),
        sent => new("sent", null, sent.At),
        open => new("open", null, open.OpenedAt),
        answered => new("answered", null, answered.At),
        closed => new("closed", EnumNames.Name(closed.Reason), closed.At),
        notSent => new("not-sent", EnumNames.Name(notSent.Reason), notSent.At),
        dropped => new("dropped", EnumNames.Name(dropped.Reason), dropped.At));
}
