using KetamineFollowUp.Benchmarks.Crashes;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>A short version of <c>crashes</c>: the real process, really killed.</summary>
public class CrashTests
{
    [Fact]
    public async Task A_server_killed_in_the_middle_of_its_work_loses_no_text_no_answer_and_no_alert_and_repeats_no_survey()
    {
        var run = await CrashRun.Of(patients: 4, days: 2, kills: 6, seed: 1);
        Assert.InRange(run.Kills, 6, 100);
        Assert.Empty(run.LostTexts);
        Assert.Empty(run.LostAnswers);
        Assert.Empty(run.LostAlerts);
        Assert.Equal(0, run.DoubledSurveys);
    }

    [Fact]
    public void What_is_missing_is_found_as_often_as_it_is_missing() =>
        Assert.Equal(["a", "b"], FinalRecord.Missing(["a", "a", "b", "c"], ["a", "c", "d"]));
}
