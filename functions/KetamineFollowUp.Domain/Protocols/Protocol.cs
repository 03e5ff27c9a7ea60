using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>
/// What the clinic's medical lead decided about follow-up: one version of one protocol file, checked.
/// An episode keeps the version it started with.
/// </summary>
public sealed record Protocol
{
    /// <summary>Lower-case words joined by hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>From 1. The content of a version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>Per instrument, the version asked; version 1 where none is given.</summary>
    public ImmutableDictionary<string, int> InstrumentVersions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>When surveys and reminders may be sent, patient-local.</summary>
    public required SendWindow SendWindow { get; init; }

    /// <summary>When in the day a check-in is sent.</summary>
    public required SendTime SendTime { get; init; }

    /// <summary>The text after a session.</summary>
    public required AfterSessionTextRule Notice { get; init; }

    /// <summary>The check-ins by day after the session, in the order of their days.</summary>
    public required ImmutableArray<CheckInRule> CheckIns { get; init; }

    /// <summary>What is asked before the first session of a patient without a baseline; empty: nothing.</summary>
    public ImmutableArray<string> Baseline { get; init; } = [];

    /// <summary>What is asked by the day of the course, in the order of the days.</summary>
    public ImmutableArray<CourseDayRule> ByCourseDay { get; init; } = [];

    /// <summary>What is asked again and again.</summary>
    public ImmutableArray<RecurringRule> Every { get; init; } = [];

    /// <summary>A full form that was not answered is asked once more this many local days after it was first sent; null: it is not.</summary>
    public int? SendFullAgainAfterDays { get; init; }

    /// <summary>What follows after the last of <see cref="CheckIns"/>; null: the course then ends.</summary>
    public required OpenEnded? OpenEnded { get; init; }

    /// <summary>The forms of each indication. Chronic pain may be missing: see <see cref="PlanOf"/>.</summary>
    public required ImmutableDictionary<Indication, PrimaryPlan> Primary { get; init; }

    /// <summary>Per instrument, how long it is not asked again, except as a confirmation. Instruments without an entry may be asked at any time.</summary>
    public required ImmutableDictionary<string, TimeSpan> Cadences { get; init; }

    /// <summary>When an unanswered survey is mentioned again.</summary>
    public required ReminderRule Reminders { get; init; }

    /// <summary>An open survey closes this long after it was opened.</summary>
    public required TimeSpan SurveyExpiry { get; init; }

    /// <summary>A check-in that could not be sent in time is not sent later than this after its time.</summary>
    public required TimeSpan StaleAfter { get; init; }

    /// <summary>How soon a reading that worsened is asked again, in local days.</summary>
    public required ConfirmationWindow Confirmation { get; init; }

    /// <summary>The times of the paging ladders.</summary>
    public required EscalationPolicy Escalation { get; init; }

    /// <summary>The numbers that turn readings and silence into findings.</summary>
    public required FindingThresholds Findings { get; init; }

    /// <summary>The numbers that say when a score has really risen.</summary>
    public required LevelNumbers Levels { get; init; }

    /// <summary>The numbers of the booster recommendation.</summary>
    public required BoosterCriteria Boosters { get; init; }

    /// <summary>The forms of an indication. Files of before there was chronic pain follow it as depression.</summary>
    public PrimaryPlan PlanOf(Indication indication) => Primary.GetValueOrDefault(indication) ?? Primary[Indication.Depression];

    /// <summary>The version in which this protocol asks an instrument.</summary>
    public int VersionOf(string instrument) => InstrumentVersions.GetValueOrDefault(instrument, 1);

    /// <summary>The versions other than 1 among some instruments, as a survey keeps them.</summary>
    public ImmutableDictionary<string, int> VersionsOf(IEnumerable<string> instruments) =>
        instruments.Where(InstrumentVersions.ContainsKey).ToImmutableDictionary(id => id, VersionOf);
}
