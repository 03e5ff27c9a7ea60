using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>What a plan wants from the other processes, for whoever advanced it to bring about.</summary>
/// <param name="Findings">To raise.</param>
public sealed record LeftToDo(ImmutableArray<Finding> Findings);

/// <summary>Turns the steps of a plan into writes of the transaction that stores the plan's state.</summary>
public sealed class StepApplier(ClinicSettings clinic)
{
    /// <summary>Applies the steps in order.</summary>
    public async Task<LeftToDo> Apply(PatientTransaction transaction, ProcessId processId, ImmutableArray<Step> steps, CancellationToken cancel)
    {
        var left = new LeftToDo([]);
        foreach (var step in steps)
        {
            left = await step.Match(
                text => Now(left, () => transaction.Queue(processId, text)),
                staff => Now(left, () => transaction.Queue(processId, staff)),
                async open => await Open(transaction, processId, open.Survey, left, cancel),
                async remind => await Remind(transaction, processId, remind, left, cancel),
                async close => await Close(transaction, close.SurveyId, close.Reason, left, cancel),
                raise => Task.FromResult(left with { Findings = left.Findings.AddRange(raise.Findings) }),
                record => Now(left, () => AddFact(transaction, processId, record)),
                task => Now(left, () => transaction.Leave(processId, task)));
        }

        return left;
    }

    private static Task<LeftToDo> Now(LeftToDo left, Action act)
    {
        act();
        return Task.FromResult(left);
    }

    private async Task<LeftToDo> Open(PatientTransaction transaction, ProcessId processId, SurveyOpening opening, LeftToDo left, CancellationToken cancel)
    {
        // One survey at a time: a safety screen still open gives way to the check-in, which asks about safety itself.
        if (transaction.Record.OpenSurveyId is { } open)
        {
            left = await Close(transaction, open, SurveyClosing.Superseded, left, cancel);
        }

        var survey = new Survey
        {
            SurveyId = opening.SurveyId,
            EpisodeId = processId.Match<EpisodeId?>(episode => episode, alert => null, review => null, afterCrisis => null),
            CheckInId = opening.CheckInId,
            Instruments = opening.Instruments,
            Versions = opening.Versions,
            ByText = !opening.LinkOnly && transaction.Patient.Channel == FollowUpChannel.SmsReply,
            Phase = transaction.Record.LatestSession?.Phase ?? SessionPhase.Maintenance,
            LinkOnly = opening.LinkOnly,
            IsMoodCheckIn = opening.IsMoodCheckIn,
            OpenedAt = transaction.Now,
            ExpiresAt = opening.ExpiresAt,
        };
        transaction.Put(DocumentTypes.Survey, survey.SurveyId.Value, survey);
        transaction.Record = transaction.Record with
        {
            OpenSurveyId = survey.SurveyId,
            LastAsked = transaction.Record.LastAsked.SetItems(opening.Instruments.Select(id => KeyValuePair.Create(id, transaction.Now))),
        };
        transaction.Queue(SurveyMessages.Opening(transaction, processId, survey, clinic));
        transaction.Audit(Actors.System, "survey-opened", survey.SurveyId.Value);
        return left;
    }

    private async Task<LeftToDo> Remind(PatientTransaction transaction, ProcessId processId, Step.RemindOfSurvey step, LeftToDo left, CancellationToken cancel)
    {
        transaction.Queue(SurveyMessages.Reminder(transaction, processId, await transaction.Get<Survey>(step.SurveyId.Value, cancel), step, clinic));
        return left;
    }

    private static async Task<LeftToDo> Close(PatientTransaction transaction, SurveyId surveyId, SurveyClosing reason, LeftToDo left, CancellationToken cancel)
    {
        var survey = await transaction.Get<Survey>(surveyId.Value, cancel);
        if (survey.IsOpen)
        {
            transaction.Put(DocumentTypes.Survey, surveyId.Value, survey.Close(reason, transaction.Now));
            transaction.Audit(Actors.System, "survey-closed", surveyId.Value, ("reason", EnumNames.Name(reason)));
        }

        if (transaction.Record.OpenSurveyId == surveyId)
        {
            transaction.Record = transaction.Record with { OpenSurveyId = null, LastSurveyId = surveyId };
        }

        return left;
    }

    private static void AddFact(PatientTransaction transaction, ProcessId processId, Step.Record record) =>
        transaction.AddEntry(new TimelineEntry.FactRecorded(transaction.Now, processId.Kind, record.About, record.Fact, record.Detail));
}
