using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Instruments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KetamineFollowUp.Clinic;

/// <summary>The clinic's use cases.</summary>
public static class ClinicServices
{
    /// <summary>
    /// Adds the use cases. The host adds what they stand on: <c>IRecordStore</c>, <c>TimeProvider</c>, <see cref="DueNotifier"/>,
    /// <see cref="ITextSender"/>, <see cref="IEmailSender"/>, the settings, and, if it wants to see answers leave,
    /// <see cref="ReplySent"/>.
    /// </summary>
    public static IServiceCollection AddClinic(this IServiceCollection services)
    {
        services.TryAddSingleton(InstrumentCatalog.Shipped);
        services.TryAddSingleton(ProtocolCatalog.Shipped);
        services.TryAddSingleton<ReplySent>((_, _, _) => { });
        services.TryAddSingleton(new ReadCache(ReadCache.DefaultCapacity));
        services.AddSingleton<PatientTransactions>();
        services.AddSingleton<PhoneDirectory>();
        services.AddSingleton<RosterStore>();
        services.AddSingleton<SurveyLinks>();
        services.AddSingleton<StepApplier>();
        services.AddSingleton<AlertCodes>();
        services.AddSingleton<AlertProcessor>();
        services.AddSingleton<ReviewProcessor>();
        services.AddSingleton<EpisodeProcessor>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<WorkFailures>();
        services.AddSingleton<MessagePreparation>();
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<DeliveryFailures>();
        services.AddSingleton<DeliveryReports>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<RecordReading>();
        services.AddSingleton<RecordAnswer>();
        services.AddSingleton<SubmitSurveyForm>();
        services.AddSingleton<AlertActions>();
        services.AddSingleton<TextReplies>();
        services.AddSingleton<InboundTransactions>();
        services.AddSingleton<PatientTextHandler>();
        services.AddSingleton<UnknownSenderTextHandler>();
        services.AddSingleton<StaffTextHandler>();
        services.AddSingleton<TextIntake>();
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<CompleteSession>();
        services.AddSingleton<EnrollPatient>();
        services.AddSingleton<ChangePatient>();
        services.AddSingleton<PatientNotes>();
        services.AddSingleton<TextPatient>();
        services.AddSingleton<RecordForm>();
        services.AddSingleton<DecideReview>();
        services.AddSingleton<WaitingLists>();
        services.AddSingleton<WorklistActions>();
        services.AddSingleton<ReadTimeline>();
        services.AddSingleton<ReadScoreChart>();
        services.AddSingleton<OutcomeLedger>();
        services.AddSingleton<ReadOutcomes>();
        services.AddSingleton<FindPatient>();
        services.AddSingleton<ReplaceRoster>();
        services.AddSingleton<SendTestPage>();
        services.AddSingleton<EndpointPipeline>();
        return services.AddApi().AddPages();
    }
}
