using KetamineFollowUp.Domain.Assessment.Levels;
using static KetamineFollowUp.Tests.Assessment.Levels.SampleLevels;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Assessment.Levels;

/// <summary>The eleven test vectors of the design, number by number.</summary>
public sealed class LevelVectorTests
{
    [Theory]
    [InlineData("phq-9", 20, Calm + " 42:14 47:15", 6.130, 1.442, 8.370, 2.478, .961, "loss, worse")]
    [InlineData("phq-9", 20, Calm + " 42:12 47:7", 6.130, 1.442, 3.370, 2.478, .400, "nothing")]
    [InlineData("phq-9", 20, Calm + " 42:12", 6.158, 1.592, 2.842, 2.568, .326, "ask")]
    [InlineData("phq-9", 20, Calm + " 42:12 47:12", 6.130, 1.442, 5.870, 2.478, .775, "ask")]
    [InlineData("phq-9", 20, Calm + " 42:12 47:12 52:13", 6.130, 1.442, 6.370, 2.478, .831, "ask")]
    [InlineData("phq-9", 22, "-9:7 -4:8 7:6 14:15 19:16", 6.478, 2.120, 9.022, 2.925, .957, "loss, worse")]
    [InlineData("phq-9", 20, "7:15 14:14 21:16 28:15 42:23 48:24", 15.139, 1.865, 8.361, 3.216, .912, "worse")]
    [InlineData("phq-9", 14, "7:2 14:1 21:2 28:3 42:9 47:10", 2.377, 1.442, 7.123, 2.478, .896, "ask")]
    [InlineData("pcl-5", 52, "7:20 21:22 42:24 56:41 61:43", 21.421, 3.514, 20.579, 5.658, .980, "loss, worse")]
    [InlineData("gad-7", 16, "7:6 14:5 21:6 28:7 42:13 47:12", 5.948, 1.268, 6.552, 2.180, .919, "loss, worse")]
    public void The_numbers_are_those_of_the_design(
        string instrument, int baseline, string forms, double level, double levelSd, double rise, double sd, double probability, string result)
    {
        var verdict = Judge(instrument, baseline, forms);

        Assert.Equal(
            (level, levelSd, rise, sd, probability, result),
            (Round(verdict.Reference!.Level), Round(verdict.Reference.Sd), Round(verdict.Decision!.Rise), Round(verdict.Decision.Sd), Round(verdict.Decision.Probability), Result(verdict)));
    }

    [Theory]
    [InlineData(Calm + " 42:14 44:15", LevelGap.TooClose)]
    [InlineData(Calm + " 42:14 45:15", null)]
    public void Two_forms_less_than_three_days_apart_decide_nothing_and_ask_again(string forms, LevelGap? gap)
    {
        var verdict = Judge("phq-9", 20, forms);

        Assert.Equal((gap, gap is null ? "loss, worse" : "ask"), (verdict.Undecided, Result(verdict)));
    }

    [Theory]
    [InlineData(41, "loss, worse")]
    [InlineData(44, "ask")]
    [InlineData(48, "ask")]
    public void A_session_between_the_two_or_after_both_decides_nothing_and_asks_again(double session, string result)
    {
        var verdict = Judge(Facts("phq-9", 20, Calm + " 42:14 47:15", Course with { LatestSessionAt = Day(session) }));

        Assert.Equal((result == "ask" ? LevelGap.SessionSince : null, result), (verdict.Undecided, Result(verdict)));
    }

    private static double Round(double number) => Math.Round(number, 3);
}
