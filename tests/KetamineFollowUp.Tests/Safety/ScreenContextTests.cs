using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public class ScreenContextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("I'll do it tomorrow")]
    [InlineData("doing it now")]
    [InlineData("about to do it")]
    [InlineData("lo voy a hacer")]
    [InlineData("lo hago mañana")]
    public void Do_it_alone_raises_nothing_and_is_read_first(string text)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal(ScreenLevel.None, reading.Level);
        Assert.True(reading.SaysDoIt && ScreenContext.IsFlagged(reading));
        Assert.Same(reading, ScreenContext.InPlace(reading, safetyQuestionOpen: false, lastSafetyAlertAt: null, Now));
    }

    [Theory]
    [InlineData(true, null, ScreenLevel.Emergency)]
    [InlineData(false, 0, ScreenLevel.Emergency)]
    [InlineData(false, 72, ScreenLevel.Emergency)]
    [InlineData(false, 73, ScreenLevel.None)]
    [InlineData(false, null, ScreenLevel.None)]
    public void Do_it_is_intent_beside_a_safety_question_or_an_alert_of_the_last_72_hours(bool open, int? hoursAgo, ScreenLevel level)
    {
        var reading = ScreenContext.InPlace(CrisisScreen.Read("I'll do it tomorrow"), open, hoursAgo is { } hours ? Now.AddHours(-hours) : null, Now);
        Assert.Equal(level, reading.Level);
        Assert.Equal(level == ScreenLevel.Emergency, ScreenFindings.From(reading).Any(finding => finding is { Kind: FindingKind.CrisisLanguage, Severity: Severity.Emergency }));
    }

    [Theory]
    [InlineData("see you tomorrow")]
    [InlineData("I won't do it")]
    [InlineData("no lo voy a hacer")]
    public void Nothing_else_turns_into_intent(string text) =>
        Assert.Equal(ScreenLevel.None, ScreenContext.InPlace(CrisisScreen.Read(text), safetyQuestionOpen: true, Now, Now).Level);
}
