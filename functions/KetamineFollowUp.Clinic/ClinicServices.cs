using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Api;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Pages;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Staff;
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
    /// Adds the use cases. The host adds what they stand on: <c>IRecordStore</c>, <c>TimeProvider</c>, <see cref="Doorbell"/>,
    /// <see cref="ITextSender"/>, <see cref="IEmailSender"/>, the settings, and, if it wants to see answers leave,
    /// <see cref="AnswerSent"/>.
    /// </summary>
    public static IServiceCollection AddClinic(this IServiceCollection services)
    {
        services.TryAddSingleton(InstrumentCatalog.Shipped);
        services.TryAddSingleton(ProtocolShelf.Shipped);
        services.TryAddSingleton<AnswerSent>((_, _, _) => { });
        services.TryAddSingleton(new ReadCache(ReadCache.DefaultCapacity));
        services.AddSingleton<PatientDesk>();
        services.AddSingleton<PhoneDirectory>();
        services.AddSingleton<RosterDesk>();
        services.AddSingleton<SurveyLinks>();
        services.AddSingleton<StepApplier>();
        services.AddSingleton<AlertCodes>();
        services.AddSingleton<AlertProcessor>();
        services.AddSingleton<ReviewProcessor>();
        services.AddSingleton<EpisodeProcessor>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<Setbacks>();
        services.AddSingleton<Envelopes>();
        services.AddSingleton<Couriers>();
        services.AddSingleton<ChannelFaults>();
        services.AddSingleton<DeliveryReports>();
        services.AddSingleton<Courier>();
        services.AddSingleton<ReadingDesk>();
        services.AddSingleton<AnswerDesk>();
        services.AddSingleton<SurveyPageDesk>();
        services.AddSingleton<AlertDesk>();
        services.AddSingleton<ReplyDesk>();
        services.AddSingleton<InboundDesk>();
        services.AddSingleton<PatientTalk>();
        services.AddSingleton<StrangerTalk>();
        services.AddSingleton<StaffTalk>();
        services.AddSingleton<TextIntake>();
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<EnrolmentDesk>();
        services.AddSingleton<PatientChangeDesk>();
        services.AddSingleton<ChartDesk>();
        services.AddSingleton<StaffMessageDesk>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<WaitingLists>();
        services.AddSingleton<WorklistDesk>();
        services.AddSingleton<TimelineDesk>();
        services.AddSingleton<ScoreChartDesk>();
        services.AddSingleton<OutcomeLedger>();
        services.AddSingleton<OutcomeDesk>();
        services.AddSingleton<PatientFinder>();
        services.AddSingleton<RosterChangeDesk>();
        services.AddSingleton<TestPageDesk>();
        services.AddSingleton<Doorway>();
        return services.AddApi().AddPages();
    }
}
