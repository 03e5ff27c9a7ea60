using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>Adds sending what was decided.</summary>
internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<MessagePreparation>()
        .AddSingleton<Pagers>()
        .AddSingleton<ChannelSender>()
        .AddSingleton<DeliveryFailures>()
        .AddSingleton<DeliveryReports>()
        .AddSingleton<OutboxDispatcher>();
}
