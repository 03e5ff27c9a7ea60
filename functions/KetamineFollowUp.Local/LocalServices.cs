using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local;

/// <summary>The clinic in one process: the use cases on a local store, a fake provider and a local scheduler.</summary>
public static class LocalServices
{
    public static IServiceCollection AddLocalClinic<TStore>(
        this IServiceCollection services, TStore store, TimeProvider time, ClinicSettings clinic, DoorSettings doors)
        where TStore : class, IRecordStore, IDueTimes
    {
        services.AddSingleton<IRecordStore>(store);
        services.AddSingleton<IDueTimes>(store);
        services.AddSingleton(time);
        services.AddSingleton(clinic);
        services.AddSingleton(doors);
        services.AddSingleton<LocalDoorbell>();
        services.AddSingleton<Doorbell>(provider => provider.GetRequiredService<LocalDoorbell>());
        services.AddSingleton<SentLog>();
        services.AddSingleton<FakeProvider>();
        services.AddSingleton<ITextSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IInboundTexts>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<AnswerSent>(provider => LogAnswer(provider.GetRequiredService<SentLog>(), time));
        services.AddSingleton<DuePump>();
        services.AddSingleton<IStaffIdentity, ChosenStaff>();
        return services.AddClinic();
    }

    // The response does not wait for the log.
    private static AnswerSent LogAnswer(SentLog log, TimeProvider time) => (to, answer, audience) =>
        log.Add(seq => new SentMessage(seq, time.GetUtcNow(), Channel.Sms, to, audience, answer.Kind, null, answer.Body, answer.MessageId));
}
