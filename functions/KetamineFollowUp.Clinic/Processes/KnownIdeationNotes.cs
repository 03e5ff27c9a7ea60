using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>The note of known ideation where findings are raised, and its end.</summary>
public static class KnownIdeationNotes
{
    /// <summary>The findings as the note lets them page. A higher answer ends it.</summary>
    internal static ImmutableArray<Finding> Judge(
        PatientTransaction transaction, ImmutableArray<Finding> findings, Alert? open, bool opensScreen, EscalationPolicy policy)
    {
        var facts = new KnownIdeationFacts(
            transaction.Record.LastScreenedAt,
            opensScreen || open?.Screens.Any(screen => screen.OpenedAt + policy.ScreenTimeLimit > transaction.Now) == true,
            open is null ? [] : [.. open.Causes.Select(cause => cause.Finding)]);
        var verdict = KnownIdeationRule.Judge(transaction.Record.KnownIdeation?.Note, findings, facts, transaction.Now);
        if (verdict.IsEnded)
        {
            End(transaction, Actors.System, "an answer was higher than noted");
        }

        return verdict.Findings;
    }

    /// <summary>Ends the note; nothing when there is none.</summary>
    /// <param name="transaction">The patient's transaction.</param>
    /// <param name="by">Who or what ended it.</param>
    /// <param name="because">Why, after "ended:".</param>
    public static void End(PatientTransaction transaction, string by, string because)
    {
        if (transaction.Record.KnownIdeation is null)
        {
            return;
        }

        transaction.Record = transaction.Record with { KnownIdeation = null };
        transaction.AddEntry(new TimelineEntry.FactRecorded(
            transaction.Now, ProcessKind.Alert, transaction.Partition, RecordedFact.KnownIdeationEnded, $"The note of known ideation ended: {because}."));
        transaction.Audit(by, "known-ideation-ended", transaction.Partition);
    }
}
