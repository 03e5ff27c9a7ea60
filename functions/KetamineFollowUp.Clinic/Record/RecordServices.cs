using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Adds the record of a clinic: transactions, the roster, the lists of what waits.</summary>
internal static class RecordServices
{
    public static IServiceCollection AddRecord(this IServiceCollection services)
    {
        services.TryAddSingleton(new ReadCache(ReadCache.DefaultCapacity));
        return services
            .AddSingleton<PatientTransactions>()
            .AddSingleton<RosterStore>()
            .AddSingleton<WaitingLists>();
    }
}
