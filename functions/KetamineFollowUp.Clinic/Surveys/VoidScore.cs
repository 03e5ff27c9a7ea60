using System.Globalization;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A form was entered by mistake, by staff or by the patient: it counts nowhere any more, and stays on record as what it was.</summary>
public sealed class VoidScore(PatientTransactions transactions, RecordReading readings, AnswersOnRecord answers, AlertProcessor alerts, ClinicSettings clinic)
{
    /// <summary>
    /// Voids a scored form. Baselines, bests, the last safety answer, signs and open reviews are worked out anew; an alert that it raised says so
    /// and waits for a person. Again it changes nothing.
    /// </summary>
    /// <param name="patient">Whose.</param>
    /// <param name="scoreId">Which of their forms.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why, for the record.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<VoidScoreOutcome> Void(PatientId patient, string scoreId, StaffId by, string reason, CancellationToken cancel) => transactions.Change<VoidScoreOutcome>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return new VoidScoreOutcome.UnknownPatient();
            }

            if (!RecordIds.IsScore(scoreId) || await transaction.Find<Reading>(scoreId, cancel) is not { } known)
            {
                return new VoidScoreOutcome.UnknownScore();
            }

            if (known.Voided is not null)
            {
                return new VoidScoreOutcome.AlreadyVoided(known);
            }

            var voided = known with { Voided = new VoidedForm(by, transaction.Now, reason) };
            transaction.Put(DocumentTypes.VoidedScore, scoreId, voided);
            transaction.AddEntry(new TimelineEntry.ScoreVoided(transaction.Now, scoreId, known.Instrument, by, reason));
            transaction.Audit(by.Value, "score-voided", scoreId);
            transaction.Record = transaction.Record with { VoidedScores = transaction.Record.VoidedScores.Add(scoreId) };
            await readings.Rebuild(transaction, known.Source, cancel);
            var answeredAt = await answers.Rebuild(transaction, known, cancel);
            await TellAlert(transaction, scoreId, voided, answeredAt, cancel);
            transaction.WakeEpisode();
            return new VoidScoreOutcome.Voided(voided);
        },
        cancel);

    // Nothing else follows for the alert: severity never falls by machine, and only a person resolves.
    private async Task TellAlert(
        PatientTransaction transaction, string scoreId, Reading voided, IReadOnlyCollection<DateTimeOffset> answeredAt, CancellationToken cancel)
    {
        if (transaction.Record.OpenAlert is { } open
            && (transaction.Record.FormsBehindAlert.Any(form => form.ScoreId == scoreId && form.AlertId == open.AlertId)
                || (await transaction.Get<Alert>(open.AlertId.Value, cancel)).Causes.Any(cause => answeredAt.Contains(cause.At))))
        {
            await alerts.Raise(transaction, [new Finding(FindingKind.Correction, Severity.Routine, Sentence(transaction, voided))], screenSurveyId: null, cancel);
        }
    }

    private string Sentence(PatientTransaction transaction, Reading voided)
    {
        var (form, mistake) = (ReadingWords.Name(voided.Instrument), voided.Voided!);
        var total = voided.Total is { } points ? string.Create(CultureInfo.InvariantCulture, $" {points}") : "";
        return $"Entered by mistake: {form}{total} of {ReadingWords.Day(voided.TakenAt, clinic.ZoneForWords(transaction.Patient))}. "
            + $"It counts no more, recorded by {mistake.By}: {mistake.Reason.Trim()}";
    }
}

/// <summary>What became of voiding a form.</summary>
public abstract record VoidScoreOutcome
{
    private VoidScoreOutcome()
    {
    }

    /// <summary>It counts no more.</summary>
    public sealed record Voided(Reading Reading) : VoidScoreOutcome;

    /// <summary>It was void already; nothing changed.</summary>
    public sealed record AlreadyVoided(Reading Reading) : VoidScoreOutcome;

    /// <summary>No such patient.</summary>
    public sealed record UnknownPatient : VoidScoreOutcome;

    /// <summary>The patient has no such form.</summary>
    public sealed record UnknownScore : VoidScoreOutcome;

    /// <summary>Reads the outcome: one function per case.</summary>
    public T Match<T>(Func<Reading, T> voided, Func<Reading, T> alreadyVoided, Func<T> unknownPatient, Func<T> unknownScore) => this switch
    {
        Voided v => voided(v.Reading),
        AlreadyVoided v => alreadyVoided(v.Reading),
        UnknownPatient => unknownPatient(),
        UnknownScore => unknownScore(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
