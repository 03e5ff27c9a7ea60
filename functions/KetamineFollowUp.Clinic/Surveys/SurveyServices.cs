using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Adds answers, forms and the survey behind a link.</summary>
internal static class SurveyServices
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton<RecordReading>()
        .AddSingleton<RecordAnswer>()
        .AddSingleton<SubmitSurveyForm>()
        .AddSingleton<RecordForm>()
        .AddSingleton<AnswersOnRecord>()
        .AddSingleton<VoidScore>()
        .AddSingleton<ScoreEndpoints>()
        .AddSingleton<SayUsual>()
        .AddSingleton<UsualLevelEndpoints>()
        .AddSingleton<SurveyWebEndpoints>();
}
