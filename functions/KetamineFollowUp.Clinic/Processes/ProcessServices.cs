using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Adds advancing episodes, alerts and reviews.</summary>
internal static class ProcessServices
{
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services
        .AddSingleton<StepApplier>()
        .AddSingleton<AlertCodes>()
        .AddSingleton<JoiningNumbers>()
        .AddSingleton<AlertProcessor>()
        .AddSingleton<JoiningCarrier>()
        .AddSingleton<PartitionDeletion>()
        .AddSingleton<NumberExpiries>()
        .AddSingleton<CourseFacts>()
        .AddSingleton<ReviewProcessor>()
        .AddSingleton<ICommitRule, ReviewsAreTrue>()
        .AddSingleton<ICommitRule, CaseloadLedger>()
        .AddSingleton<CaseloadBackfill>()
        .AddSingleton<EpisodeProcessor>()
        .AddSingleton<OutcomeLedger>();
}
