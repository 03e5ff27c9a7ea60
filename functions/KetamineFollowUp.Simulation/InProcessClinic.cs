using Microsoft.Extensions.DependencyInjection;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Simulation;

/// <summary>The clinic in one process: the use cases on a local store, a fake provider and a local scheduler.</summary>
public static class InProcessClinic
{
    public static IServiceCollection AddLocalClinic<TStore>(
        this IServiceCollection services, TStore store, TimeProvider time, ClinicSettings clinic, DeploymentSettings deployment)
        where TStore : class, IRecordStore, IDueTimes
    {
        services.AddSingleton<IRecordStore>(store);
        services.AddSingleton<IDueTimes>(store);
        services.AddSingleton(time);
        services.AddSingleton(clinic);
        services.AddSingleton(deployment);
        services.AddSingleton<LocalDueNotifier>();
        services.AddSingleton<DueNotifier>(provider => provider.GetRequiredService<LocalDueNotifier>());
        services.AddSingleton<SentLog>();
        services.AddSingleton<FakeProvider>();
        services.AddSingleton<ITextSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<ICallSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IInboundTexts>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<ReplySent>(provider => LogAnswer(provider.GetRequiredService<SentLog>(), time));
        services.AddSingleton<DuePump>();
        services.AddSingleton<IStaffIdentity, ChosenStaff>();
        return services.AddClinic();
    }

    // The response does not wait for the log.
    private static ReplySent LogAnswer(SentLog log, TimeProvider time) => (to, answer, audience) =>
        log.Add(seq => new SentMessage(seq, time.GetUtcNow(), Channel.Sms, to, audience, answer.Kind, null, answer.Body, answer.MessageId));
}
