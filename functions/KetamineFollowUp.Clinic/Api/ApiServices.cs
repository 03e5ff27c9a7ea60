using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The calls of the HTTP interface.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<PatientCalls>()
        .AddSingleton<SessionCalls>()
        .AddSingleton<ScoreCalls>()
        .AddSingleton<ChartCalls>()
        .AddSingleton<MessageCalls>()
        .AddSingleton<TimelineCalls>()
        .AddSingleton<AlertCalls>()
        .AddSingleton<BoosterCalls>()
        .AddSingleton<RosterCalls>()
        .AddSingleton<WorklistCalls>()
        .AddSingleton<TwilioCalls>()
        .AddSingleton<SendGridCalls>()
        .AddSingleton<HealthCalls>()
        .AddSingleton<ApiEndpoints>();
}
