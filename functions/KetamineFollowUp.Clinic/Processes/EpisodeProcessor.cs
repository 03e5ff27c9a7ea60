using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Advances follow-up episodes.</summary>
public sealed class EpisodeProcessor(
    ProtocolCatalog protocols, InstrumentCatalog catalog, StepApplier steps, AlertProcessor alerts, ReviewProcessor reviews, OutcomeLedger outcomes, ClinicSettings clinic)
{
    private const int SignalsAtOnce = 30;
    private readonly IanaZone _clinicZone = clinic.Zone;

    /// <summary>Reads the episode's signals and does what its plan asks for.</summary>
    public async Task Advance(PatientTransaction transaction, EpisodeId episodeId, CancellationToken cancel)
    {
        // Signals of an episode that is not there are read all the same: they would stay due forever.
        var signals = await transaction.TakeSignals<EpisodeSignal>(episodeId, SignalsAtOnce, cancel);
        if (await transaction.Find<Episode>(episodeId.Value, cancel) is not { } episode)
        {
            return;
        }

        var plan = FollowUp.Decide(episode, signals, Facts(transaction, episode), transaction.Now);
        transaction.Put(DocumentTypes.Episode, episodeId.Value, plan.State, dueAt: signals.Count == SignalsAtOnce ? transaction.Now : plan.LookAgainAt);
        if (episodeId == transaction.Record.EpisodeId)
        {
            transaction.Record = transaction.Record with { UnansweredMoodCheckIns = plan.State.UnansweredMoodCheckIns };
        }

        var left = await steps.Apply(transaction, episodeId, plan.Steps, cancel);
        await alerts.Raise(transaction, left.Findings, screenSurveyId: null, cancel);
        var looked = await reviews.Look(transaction, cancel);
        await outcomes.Note(transaction, [.. CheckInEnd.Between(episode, plan.State, _clinicZone)], looked, cancel);
    }

    private EpisodeFacts Facts(PatientTransaction transaction, Episode episode)
    {
        var patient = transaction.Patient;
        return new EpisodeFacts(
            protocols.Of(episode),
            patient,
            patient.TimeZone,
            transaction.Record.LastAsked,
            transaction.Record.OpenAlert?.Severity == Severity.Emergency,
            transaction.Record.LastSafety,
            transaction.Record.UnansweredMoodCheckIns,
            VisitTexts.AfterSessionNotice(clinic.Name, clinic.Phone, episode.Session?.IsAtHome ?? false).In(patient.Language),
            id => catalog.Get(id, protocols.Of(episode).VersionOf(id)).LinkOnly)
        {
            CourseStartedAt = transaction.Record.CourseStartedAt,
            Sessions = transaction.Record.SessionCount ?? 0,
            LastScreenedAt = transaction.Record.LastScreenedAt,
        };
    }
}
