using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Keeps a patient's entry of the caseload in the transaction that changes it: one small document, so that the caseload is one list of them and not
/// a read of every record.
/// </summary>
public sealed class CaseloadLedger : ICommitRule
{
    // ASSUMPTION: while a survey is being answered, an hour is exact enough; each answer of it would cost a write of its own.
    private static readonly TimeSpan AnswerStep = TimeSpan.FromHours(1);

    private const int DaysPerWeek = 7;

    /// <inheritdoc/>
    public Task Apply(PatientTransaction transaction, PatientRecord before, CancellationToken cancel)
    {
        if (transaction.Record.Patient is null)
        {
            return Task.CompletedTask;
        }

        transaction.Record = WithAnswers(transaction.Record, transaction.Written<Survey>(DocumentTypes.Survey));
        if (before.Patient is null || EntryOf(before) != EntryOf(transaction.Record))
        {
            Write(transaction);
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the entry as the patient document says it.</summary>
    public static void Write(PatientTransaction transaction) => transaction.PutUnread(
        DocumentTypes.Caseload, RecordIds.Caseload(transaction.Partition), EntryOf(transaction.Record), waitsSince: transaction.Patient.EnrolledAt);

    /// <summary>The patient document with the time of the latest of these answers.</summary>
    internal static PatientRecord WithAnswers(PatientRecord record, IEnumerable<Survey> surveys)
    {
        foreach (var survey in surveys)
        {
            if (survey.Answers is [.., { At: var at }] && !(at <= record.LastAnswerAt) && (!survey.IsOpen || !(at < record.LastAnswerAt + AnswerStep)))
            {
                record = record with { LastAnswerAt = at };
            }
        }

        return record;
    }

    private static CaseloadEntry EntryOf(PatientRecord record)
    {
        var patient = record.Patient!;
        return new CaseloadEntry
        {
            PatientId = patient.PatientId,
            PreferredName = patient.PreferredName,
            Phone = patient.Phone,
            Indication = patient.Indication,
            Status = patient.Status,
            PausedUntil = patient.PausedUntil,
            LastSessionAt = record.LatestSession?.CompletedAt,
            LastAnswerAt = record.LastAnswerAt,
            UnansweredMoodCheckIns = record.UnansweredMoodCheckIns,
            OpenAlert = record.OpenAlert?.Severity,
            IsSafetyAlert = record.OpenAlert is { IsSafety: true },
            LastSafety = record.LastSafety,
            OpenReview = record.OpenReview,
            Primary = record.Readings.TryGetValue(PrimaryInstrument.Of(patient.Indication), out var known) ? StandingOf(known) : null,
        };
    }

    private static PrimaryStanding? StandingOf(ReadingSummary known) =>
        known is { Baseline.Total: { } baseline, Best.Total: { } best, Last: { Total: { } total } last }
            ? new PrimaryStanding(last.Instrument, baseline, best, total, last.TakenAt, TrendOf(known.Previous, last))
            : null;

    private static double? TrendOf(Reading? previous, Reading last) => previous?.Total is { } from && last.TakenAt > previous.TakenAt
        ? Math.Round((last.Total!.Value - from) / ((last.TakenAt - previous.TakenAt).TotalDays / DaysPerWeek), 1)
        : null;
}
