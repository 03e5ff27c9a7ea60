using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Outcomes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Keeps a patient's outcomes as they change, in the transaction that changes them: one small document, so that the clinic's report
/// reads a document a patient and not every survey and form there ever was.
/// </summary>
public sealed class OutcomeLedger(ProtocolCatalog protocols, CourseFacts courses, PlanActs acts)
{
    /// <summary>Notes what has ended, how the courses stand, and the forms that measures look at; nothing is written where nothing changed.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="ends">The surveys that have ended.</param>
    /// <param name="looked">What the courses are judged by; null when they were not looked at.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Note(PatientTransaction transaction, ImmutableArray<CheckInEnd> ends, BoosterFacts? looked, CancellationToken cancel)
    {
        if (ends.IsEmpty && looked is null)
        {
            return;
        }

        var before = await Known(transaction, cancel);
        var after = looked is null ? before with { Indication = transaction.Patient.Indication } : Looked(before, looked);
        if (!ends.IsEmpty || !IsSame(before, after))
        {
            Put(transaction, ends.Aggregate(after, (outcomes, end) => outcomes.With(end)), transaction.Now);
        }
    }

    /// <summary>Takes in what an older version did not keep. Done again it changes nothing.</summary>
    public async Task TakeIn(PatientTransaction transaction, CancellationToken cancel)
    {
        var id = RecordIds.Outcomes(transaction.Partition);
        var before = await Known(transaction, cancel);
        var waits = transaction.WaitsSince(id);
        var after = Looked(before, await courses.Read(transaction, cancel)).With(await acts.OnRecord(transaction, cancel)) with
        {
            HasDied = transaction.Patient.Death is { IsConfirmed: true },
        };
        if (IsSame(before, after))
        {
            return;
        }

        // Listed by its last change: it stays where it was, unless it has something newer.
        var newest = after.Forms!.Value.Select(form => form.At).Concat(after.PlanActs.Select(act => act.At)).Concat(after.Courses.Select(course => course.StartedAt))
            .Where(at => at <= transaction.Now).Append(waits ?? DateTimeOffset.MinValue).Max();
        Put(transaction, after, newest > DateTimeOffset.MinValue ? newest : transaction.Now);
    }

    /// <summary>The outcomes as this transaction sees them; those of nobody yet when there are none.</summary>
    internal static async Task<PatientOutcomes> Known(PatientTransaction transaction, CancellationToken cancel) =>
        await transaction.Find<PatientOutcomes>(RecordIds.Outcomes(transaction.Partition), cancel)
        ?? PatientOutcomes.None(transaction.Patient.PatientId, transaction.Patient.Indication);

    /// <summary>Writes the outcomes.</summary>
    internal static void Put(PatientTransaction transaction, PatientOutcomes outcomes, DateTimeOffset changedAt) =>
        transaction.Put(DocumentTypes.Outcomes, RecordIds.Outcomes(transaction.Partition), outcomes, waitsSince: changedAt);

    private static bool IsSame(PatientOutcomes before, PatientOutcomes after) =>
        before.Indication == after.Indication
        && before.HasDied == after.HasDied
        && before.Spread == after.Spread
        && before.Courses.SequenceEqual(after.Courses)
        && before.PlanActs.SequenceEqual(after.PlanActs)
        && before.Forms is not null == after.Forms is not null
        && (before.Forms ?? []).SequenceEqual(after.Forms ?? []);

    private PatientOutcomes Looked(PatientOutcomes before, BoosterFacts looked) => before with
    {
        Courses = CourseOutcomes.Of(looked, protocols.Current.Boosters),
        Spread = CourseOutcomes.SpreadOf(looked, protocols.Current.Boosters),
        Forms = OutcomeForm.Kept(looked.Readings, looked.Primary),
        Indication = looked.Indication,
    };
}
