using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Worklist;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic;

/// <summary>The calls of the HTTP interface.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<PatientEndpoints>()
        .AddSingleton<SessionEndpoints>()
        .AddSingleton<ScoreEndpoints>()
        .AddSingleton<PatientRecordEndpoints>()
        .AddSingleton<PatientMessageEndpoints>()
        .AddSingleton<TimelineEndpoints>()
        .AddSingleton<AlertEndpoints>()
        .AddSingleton<ReviewEndpoints>()
        .AddSingleton<RosterEndpoints>()
        .AddSingleton<WorklistEndpoints>()
        .AddSingleton<TwilioEndpoints>()
        .AddSingleton<SendGridEndpoints>()
        .AddSingleton<HealthEndpoints>()
        .AddSingleton<ApiEndpoints>();
}
