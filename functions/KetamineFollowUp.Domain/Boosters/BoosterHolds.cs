using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What speaks against another session now, one sentence each.</summary>
internal static class BoosterHolds
{
    public static ImmutableArray<string> Of(Course course, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now) =>
    [
        .. SafetyAlert(facts),
        .. LastSession(course, facts, criteria, now),
        .. Activation(facts),
        .. Reported(facts),
        .. AuditC(facts, criteria),
        .. facts.Holds.Select(h => Recorded(h, facts.Zone)),
    ];

    private static IEnumerable<string> SafetyAlert(BoosterFacts facts)
    {
        if (facts.SafetyAlertUnresolved)
        {
            yield return "A safety alert is unresolved: it comes first.";
        }
    }

    private static IEnumerable<string> LastSession(Course course, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        var at = course.LatestSession.CompletedAt;
        if (now - at < criteria.MinimumSinceSession)
        {
            yield return $"The last session was on {ReadingWords.Day(at, facts.Zone)}, less than {criteria.MinimumSinceSession.TotalDays:0} days ago.";
        }
    }

    private static IEnumerable<string> Activation(BoosterFacts facts)
    {
        if (facts.Latest("asrm") is { } asrm && asrm.Total >= facts.ActivationAt)
        {
            yield return $"ASRM {ReadingWords.TotalAndDay(asrm, facts.Zone)}, at or above {facts.ActivationAt}: probable (hypo)mania.";
        }

        if (facts.Signs.Mania?.PresentAt is { } at)
        {
            yield return $"Unusually elevated or irritable mood with little need for sleep, reported on {ReadingWords.Day(at, facts.Zone)}.";
        }
    }

    private static IEnumerable<string> Reported(BoosterFacts facts) =>
        from sign in new (string Words, SignAnswer? Said)[]
        {
            ("Seeing or hearing things others do not, or feeling watched", facts.Signs.Psychosis),
            ("Urinary symptoms", facts.Signs.Urinary),
            ("Pregnant, or could be", facts.Signs.Pregnancy),
            ("Ketamine used other than as given", facts.Signs.Misuse),
        }
        where sign.Said is { Present: true }
        select $"{sign.Words}, reported on {ReadingWords.Day(sign.Said.At, facts.Zone)}.";

    private static IEnumerable<string> AuditC(BoosterFacts facts, BoosterCriteria criteria)
    {
        if (facts.Indication is not Indication.AlcoholUse && facts.Latest("audit-c") is { } auditC && auditC.Total >= criteria.AuditCHoldAt)
        {
            yield return $"AUDIT-C {ReadingWords.TotalAndDay(auditC, facts.Zone)}, at or above {criteria.AuditCHoldAt}.";
        }
    }

    private static string Recorded(RecordedHold hold, IanaZone zone)
    {
        var kind = hold.Kind switch
        {
            HoldKind.Pregnancy => "Pregnancy",
            HoldKind.Psychosis => "Psychosis",
            HoldKind.BloodPressure => "Uncontrolled blood pressure",
            HoldKind.Urinary => "Urinary symptoms",
            HoldKind.VascularMalformation => "Vascular malformation or aneurysm",
            HoldKind.IntracerebralHemorrhage => "Intracerebral hemorrhage",
            HoldKind.Misuse => "Ketamine used other than as given",
            HoldKind.Other => "A hold",
        };
        var recorded = $"{kind}, recorded by {hold.By} on {ReadingWords.Day(hold.Since, zone)}";
        return string.IsNullOrWhiteSpace(hold.Note) ? $"{recorded}." : $"{recorded}: {hold.Note.Trim()}";
    }
}
