using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Advances follow-up episodes.</summary>
public sealed class EpisodeProcessor(
    ProtocolShelf protocols, InstrumentCatalog catalog, StepApplier steps, AlertProcessor alerts, ReviewProcessor reviews, OutcomeLedger outcomes, ClinicSettings clinic)
{
    private const int SignalsAtOnce = 30;
    private readonly TimeZoneInfo _clinicZone = ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc;

    /// <summary>Reads the episode's signals and does what its plan asks for.</summary>
    public async Task Advance(PatientWork work, string episodeId, CancellationToken cancel)
    {
        // Signals of an episode that is not there are read all the same: they would stay due for ever.
        var signals = await work.TakeSignals<EpisodeSignal>(episodeId, SignalsAtOnce, cancel);
        if (await work.Find<Episode>(episodeId, cancel) is not { } episode)
        {
            return;
        }

        var plan = FollowUp.Decide(episode, signals, Facts(work, episode), work.Now);
        work.Put(DocumentTypes.Episode, episodeId, plan.State, dueAt: signals.Count == SignalsAtOnce ? work.Now : plan.LookAgainAt);
        if (episodeId == work.Record.EpisodeId)
        {
            work.Record = work.Record with { UnansweredMoodCheckIns = plan.State.UnansweredMoodCheckIns };
        }

        var left = await steps.Apply(work, episodeId, plan.Steps, cancel);
        await alerts.Raise(work, left.Findings, screenSurveyId: null, cancel);
        var looked = await reviews.Look(work, cancel);
        await outcomes.Note(work, [.. CheckInEnd.Between(episode, plan.State, _clinicZone)], looked, cancel);
    }

    private EpisodeFacts Facts(PatientWork work, Episode episode)
    {
        var patient = work.Patient;
        return new EpisodeFacts(
            protocols.Of(episode),
            patient,
            ClinicTime.FindZone(patient.TimeZone) ?? TimeZoneInfo.Utc,
            work.Record.LastAsked,
            work.Record.OpenAlert?.Severity == Severity.Emergency,
            work.Record.LastSafety,
            work.Record.UnansweredMoodCheckIns,
            VisitTexts.AfterSessionNotice(clinic.Name, clinic.Phone).In(patient.Language),
            id => catalog.Get(id).LinkOnly);
    }
}
