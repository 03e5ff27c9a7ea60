using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Adds texts and reports that come in.</summary>
internal static class InboundServices
{
    public static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.TryAddSingleton<ReplySent>((_, _, _) => { });
        return services
            .AddSingleton<TextReplies>()
            .AddSingleton<SentTexts>()
            .AddSingleton<UnknownReplyBudget>()
            .AddSingleton<InboundTransactions>()
            .AddSingleton<PatientTextHandler>()
            .AddSingleton<UnknownSenderTextHandler>()
            .AddSingleton<StaffAcknowledgements>()
            .AddSingleton<StaffTextHandler>()
            .AddSingleton<TextIntake>()
            .AddSingleton<Reconciliation>()
            .AddSingleton<PageCalls>()
            .AddSingleton<TwilioForms>()
            .AddSingleton<TwilioEndpoints>()
            .AddSingleton<TwilioCallEndpoints>()
            .AddSingleton<SendGridEndpoints>();
    }
}
