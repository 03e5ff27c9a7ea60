using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Caseload;
using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Clinic.SafetyPlans;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety.Screening;
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
        services.TryAddSingleton(CrisisLexicon.Shipped);
        services.TryAddSingleton(InstrumentCatalog.Shipped);
        services.TryAddSingleton(ProtocolCatalog.Shipped);
        services.TryAddSingleton(provider => provider.GetRequiredService<DeploymentSettings>().AuditKeys());
        return services
            .AddRecord()
            .AddLinks()
            .AddProcesses()
            .AddOutbox()
            .AddScheduling()
            .AddHttp()
            .AddWeb()
            .AddCharts()
            .AddTimeline()
            .AddAlerts()
            .AddBoosters()
            .AddCaseload()
            .AddInbound()
            .AddOutcomes()
            .AddPatients()
            .AddProtocols()
            .AddRoster()
            .AddSafetyPlans()
            .AddSessions()
            .AddSurveys()
            .AddWorklist()
            .AddSingleton<ApiEndpoints>()
            .AddSingleton<WebEndpoints>();
    }
}
