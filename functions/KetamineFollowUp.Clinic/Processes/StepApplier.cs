using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>What a plan wants from the other processes, for whoever advanced it to bring about.</summary>
/// <param name="Findings">To raise.</param>
/// <param name="Recommendation">To review; null for none.</param>
public sealed record LeftToDo(ImmutableArray<Finding> Findings, Recommendation? Recommendation);

/// <summary>Turns the steps of a plan into writes of the transaction that stores the plan's state.</summary>
public sealed class StepApplier(ClinicSettings clinic)
{
    /// <summary>Applies the steps in order.</summary>
    public async Task<LeftToDo> Apply(PatientWork work, string processId, ImmutableArray<Step> steps, CancellationToken cancel)
    {
        var left = new LeftToDo([], null);
        foreach (var step in steps)
        {
            left = await step.Match(
                text => Now(left, () => work.Queue(processId, text)),
                staff => Now(left, () => work.Queue(processId, staff)),
                async open => await Open(work, processId, open.Survey, left, cancel),
                async remind => await Remind(work, processId, remind, left, cancel),
                async close => await Close(work, close.SurveyId, close.Reason, left, cancel),
                raise => Task.FromResult(left with { Findings = left.Findings.AddRange(raise.Findings) }),
                recommend => Task.FromResult(left with { Recommendation = recommend.Recommendation }),
                record => Now(left, () => AddFact(work, processId, record)));
        }

        return left;
    }

    private static Task<LeftToDo> Now(LeftToDo left, Action act)
    {
        act();
        return Task.FromResult(left);
    }

    private async Task<LeftToDo> Open(PatientWork work, string processId, SurveyOpening opening, LeftToDo left, CancellationToken cancel)
    {
        // One survey at a time: a safety screen still open gives way to the check-in, which asks about safety itself.
        if (work.Record.OpenSurveyId is { } open)
        {
            left = await Close(work, open, SurveyClosing.Superseded, left, cancel);
        }

        var survey = new Survey
        {
            SurveyId = opening.SurveyId,
            EpisodeId = processId,
            CheckInId = opening.CheckInId,
            Instruments = opening.Instruments,
            Phase = work.Record.LatestSession?.Phase ?? SessionPhase.Maintenance,
            LinkOnly = opening.LinkOnly,
            IsMoodCheckIn = opening.IsMoodCheckIn,
            OpenedAt = work.Now,
            ExpiresAt = opening.ExpiresAt,
        };
        work.Put(DocumentTypes.Survey, survey.SurveyId, survey);
        work.Record = work.Record with
        {
            OpenSurveyId = survey.SurveyId,
            LastAsked = work.Record.LastAsked.SetItems(opening.Instruments.Select(id => KeyValuePair.Create(id, work.Now))),
        };
        work.Queue(SurveyMessages.Opening(work, survey, opening.Preface, clinic));
        work.Audit(Actors.System, "survey-opened", survey.SurveyId);
        return left;
    }

    private async Task<LeftToDo> Remind(PatientWork work, string processId, Step.RemindOfSurvey step, LeftToDo left, CancellationToken cancel)
    {
        work.Queue(SurveyMessages.Reminder(work, processId, await work.Get<Survey>(step.SurveyId, cancel), step, clinic));
        return left;
    }

    private static async Task<LeftToDo> Close(PatientWork work, string surveyId, SurveyClosing reason, LeftToDo left, CancellationToken cancel)
    {
        var survey = await work.Get<Survey>(surveyId, cancel);
        if (survey.IsOpen)
        {
            work.Put(DocumentTypes.Survey, surveyId, survey.Close(reason, work.Now));
            work.Audit(Actors.System, "survey-closed", surveyId, ("reason", Entries.Name(reason)));
        }

        if (work.Record.OpenSurveyId == surveyId)
        {
            work.Record = work.Record with { OpenSurveyId = null, LastSurveyId = surveyId };
        }

        return left;
    }

    private static void AddFact(PatientWork work, string processId, Step.Record record) =>
        work.AddFactEntry(record.Fact, record.About, record.Detail, RecordIds.KindOf(processId));
}
