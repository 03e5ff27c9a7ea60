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
public sealed class OutcomeLedger(ProtocolCatalog protocols)
{
    /// <summary>Notes what has ended, and how the courses stand; nothing is written where nothing changed.</summary>
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

        var id = RecordIds.Outcomes(transaction.Partition);
        var known = await transaction.Find<PatientOutcomes>(id, cancel);
        var before = known ?? PatientOutcomes.None(transaction.Patient.PatientId, transaction.Patient.Indication);
        var courses = looked is null ? before.Courses : CourseOutcomes.Of(looked, protocols.Current.Boosters);
        var spread = looked is null ? before.Spread : CourseOutcomes.SpreadOf(looked, protocols.Current.Boosters);
        if (ends.IsEmpty && courses.SequenceEqual(before.Courses) && spread == before.Spread && before.Indication == transaction.Patient.Indication)
        {
            return;
        }

        var after = ends.Aggregate(before with { Courses = courses, Spread = spread, Indication = transaction.Patient.Indication }, (outcomes, end) => outcomes.With(end));
        transaction.Put(DocumentTypes.Outcomes, id, after, waitsSince: transaction.Now);
    }
}
