using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

public class QuestionPathTests
{
    private static string Path(string id, string yes, SessionPhase phase = SessionPhase.Induction, int? version = null) =>
        string.Join(' ', Shipped.Walk(version is { } one ? Shipped.Get(id, one) : Shipped.Get(id), phase, item => yes.Split(' ').Contains(item.Id) ? 1 : 0).Asked);

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
    public void Version_1_of_the_checklist_asks_each_red_flag_only_after_yes_to_the_gate_and_self_harm_always(string yes, string path) =>
        Assert.Equal(path, Path("after-session", yes, version: 1));

    [Fact]
    public void Version_1_asks_about_urinary_symptoms_in_maintenance_only()
    {
        Assert.DoesNotContain("urinary", Path("after-session", "", SessionPhase.Induction, version: 1), StringComparison.Ordinal);
        Assert.Equal("common red-flags self-harm urinary", Path("after-session", "", SessionPhase.Maintenance, version: 1));
    }

    [Fact]
    public void Two_lists_ask_the_same_as_all_of_it() => Assert.Equal("common warning", Path("after-session", "warning"));

    [Theory]
    [InlineData("", "1 2 6")]
    [InlineData("6", "1 2 6 6-recent")]
    [InlineData("2 6", "1 2 3 4 5 6 6-recent")]
    public void The_first_screener_asks_when_only_after_a_deed(string yes, string path) => Assert.Equal(path, Path("cssrs-first", yes));

    [Theory]
    [InlineData("", "1")]
    [InlineData("1", "1 2 3")]
    public void Whoever_never_drinks_is_asked_no_more_about_it(string yes, string path) => Assert.Equal(path, Path("audit-c", yes));


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
