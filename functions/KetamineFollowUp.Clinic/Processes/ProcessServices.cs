using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Adds advancing episodes, alerts, reviews and follow-ups after a crisis.</summary>
internal static class ProcessServices
{
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services
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
        .AddSingleton<EpisodeProcessor>()
        .AddSingleton<PlanActs>()
        .AddSingleton<ICommitRule>(services => services.GetRequiredService<PlanActs>())
        .AddSingleton<OutcomesBackfill>()
        .AddSingleton<OutcomeLedger>()
        .AddSingleton<ReadSpread>();
}
