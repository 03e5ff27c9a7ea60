using System.Security.Cryptography;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Adds advancing episodes, alerts, reviews and follow-ups after a crisis.</summary>
internal static class ProcessServices
{
    private const int CodeBytes = 16;

    public static IServiceCollection AddProcesses(this IServiceCollection services)
    {
        services.TryAddSingleton<CodeEntropy>(() => RandomNumberGenerator.GetBytes(CodeBytes));
        return services
            .AddSingleton<StepApplier>()
            .AddSingleton<AlertCodes>()
            .AddSingleton<JoiningNumbers>()
            .AddSingleton<AlertProcessor>()
            .AddSingleton<WhereAnswers>()
            .AddSingleton<JoiningCarrier>()
            .AddSingleton<PartitionDeletion>()
            .AddSingleton<NumberExpiries>()
            .AddSingleton<CourseFacts>()
            .AddSingleton<ReviewProcessor>()
            .AddSingleton<AfterCrisisProcessor>()
            .AddSingleton<ICommitRule, FollowUpHearsOfPatient>()
            .AddSingleton<ICommitRule, ReviewsAreTrue>()
            .AddSingleton<ICommitRule, CaseloadLedger>()
            .AddSingleton<CaseloadBackfill>()
            .AddSingleton<AuditTakingIn>()
            .AddSingleton<Backfills>()
            .AddSingleton<EpisodeProcessor>()
            .AddSingleton<PlanActs>()
            .AddSingleton<ICommitRule>(services => services.GetRequiredService<PlanActs>())
            .AddSingleton<OutcomesBackfill>()
            .AddSingleton<OutcomeLedger>()
            .AddSingleton<ReadSpread>();
    }
}
