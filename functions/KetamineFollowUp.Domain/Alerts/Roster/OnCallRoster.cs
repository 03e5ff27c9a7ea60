using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>Who is paged when. As a request brings it, it may contradict itself: see <see cref="RosterRules.Check"/>.</summary>
public sealed record OnCallRoster
{
    /// <summary>The zone of the handover.</summary>
    public IanaZone TimeZone { get; init; }

    /// <summary>Everybody the rotation, the overrides and the two other steps may name.</summary>
    public ImmutableArray<StaffMember> Members { get; init; } = [];

    /// <summary>Whose week it is; null only when the document lacks it.</summary>
    public Rotation? Rotation { get; init; }

    /// <summary>Someone else for a while; they win over the rotation.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The ladder's second step.</summary>
    public ImmutableArray<StaffId> Backup { get; init; } = [];

    /// <summary>The ladder's last step.</summary>
    public ImmutableArray<StaffId> CatchAll { get; init; } = [];
}

/// <summary>Someone who can be paged.</summary>
/// <param name="StaffId">The clinic's id.</param>
/// <param name="Name">For staff pages.</param>
/// <param name="Phone">Gets pages by text; an acknowledgement by text counts from this number only, so no two members share one.</param>
/// <param name="Email">Gets pages by email.</param>
public sealed record StaffMember(StaffId StaffId, string Name, PhoneNumber Phone, EmailAddress Email);

/// <summary>On call instead of the rotation, from <paramref name="From"/> until before <paramref name="To"/>.</summary>
/// <param name="StaffId">Who is on call.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after it.</param>
public sealed record Override(StaffId StaffId, DateTimeOffset From, DateTimeOffset To);

/// <summary>Who is to be paged at one instant.</summary>
/// <param name="Primary">The overrides in force, the latest-starting first; without one, whoever's week it is.</param>
/// <param name="Backup">The second step.</param>
/// <param name="CatchAll">The last step.</param>
/// <param name="Gap">Nobody is on call.</param>
public sealed record OnCall(ImmutableArray<StaffId> Primary, ImmutableArray<StaffId> Backup, ImmutableArray<StaffId> CatchAll, bool Gap);
