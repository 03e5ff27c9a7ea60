using System.Collections.Immutable;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What came from a staff member's phone lately, and whether texts to it are stopped.</summary>
public sealed record StaffPhone
{
    /// <summary>Wrong codes within this time count against guessing (messaging.md, Staff phones).</summary>
    public static readonly TimeSpan GuessedWithin = TimeSpan.FromMinutes(10);

    /// <summary>After this many wrong codes no code is looked up for a while (messaging.md, Staff phones).</summary>
    public const int MostWrongCodes = 5;

    public TextTraffic Traffic { get; init; } = TextTraffic.None;

    /// <summary>When a code came that no alert has; the latest ones.</summary>
    public ImmutableArray<DateTimeOffset> WrongCodes { get; init; } = [];

    /// <summary>Since when they refuse texts; null: they do not.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When they last answered a test page; null: never.</summary>
    public DateTimeOffset? TestAnsweredAt { get; init; }

    /// <summary>The worklist's entry that says that texts fail; null: none.</summary>
    public string? StoppedEntry { get; init; }

    /// <summary>So many wrong codes came lately that no code is looked up.</summary>
    public bool IsGuessing(DateTimeOffset now) => WrongCodes.Count(at => at > now - GuessedWithin) >= MostWrongCodes;

    /// <summary>A staff member's phone as the clinic's own record has it.</summary>
    public static StaffPhone Of(PatientRecord? clinic, StaffId staff) => clinic?.StaffPhones?.GetValueOrDefault(staff.Value) ?? new StaffPhone();
}
