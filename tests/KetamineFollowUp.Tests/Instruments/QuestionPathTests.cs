using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

public class QuestionPathTests
{
    private static string Path(string id, string yes, SessionPhase phase = SessionPhase.Induction) =>
        string.Join(' ', Shipped.Walk(Shipped.Get(id), phase, item => yes.Split(' ').Contains(item.Id) ? 1 : 0).Asked);

    [Theory]
    [InlineData("", "1 2 6")]
    [InlineData("1", "1 2 6")]
    [InlineData("2", "1 2 3 4 5 6")]
    [InlineData("1 6", "1 2 6")]
    public void The_screener_asks_3_4_and_5_only_after_yes_to_2_and_6_always(string yes, string path) => Assert.Equal(path, Path("cssrs", yes));

    [Theory]
    [InlineData("", "gate")]
    [InlineData("gate", "gate 1 2 3 4 5")]
    public void The_PTSD_screen_goes_on_only_after_trauma(string yes, string path) => Assert.Equal(path, Path("pc-ptsd-5", yes));

    [Theory]
    [InlineData("", "common red-flags self-harm")]
    [InlineData("common", "common red-flags self-harm")]
    [InlineData("red-flags", "common red-flags panic mania movements restless out-of-body self-harm")]
    public void The_checklist_asks_each_red_flag_only_after_yes_to_the_gate_and_self_harm_always(string yes, string path) =>
        Assert.Equal(path, Path("after-session", yes));

    [Fact]
    public void Urinary_symptoms_are_asked_in_maintenance_only()
    {
        Assert.DoesNotContain("urinary", Path("after-session", "", SessionPhase.Induction), StringComparison.Ordinal);
        Assert.Equal("common red-flags self-harm urinary", Path("after-session", "", SessionPhase.Maintenance));
    }

    [Fact]
    public void The_difficulty_question_of_PHQ9_comes_last() => Assert.Equal("1 2 3 4 5 6 7 8 9 10", Path("phq-9", ""));

    [Fact]
    public void A_skipped_gate_closes_the_questions_behind_it() =>
        Assert.Null(QuestionPath.Next(Shipped.Get("pc-ptsd-5"), new Dictionary<string, int>(), new HashSet<string> { "gate" }, SessionPhase.Induction));

    [Fact]
    public void A_question_already_settled_is_not_asked_again_in_whatever_order_answers_came()
    {
        var next = QuestionPath.Next(Shipped.Get("phq-2"), Shipped.Answers("-3"), new HashSet<string> { "2" }, SessionPhase.Induction);
        Assert.Equal("1", next?.Id);
    }
}
