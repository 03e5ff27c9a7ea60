using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class UnknownSenderTests
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    [Theory]
    [InlineData(null, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 3)]
    [InlineData(0, 3, null)]
    [InlineData(0, 4, null)]
    [InlineData(-1, 3, 1)]
    [InlineData(1, 3, 1)]
    public void A_number_is_answered_politely_at_most_three_times_a_day(int? lastWroteOnDay, int answeredThen, int? answeredNow)
    {
        var step = Take("Hi, who is this?", before: lastWroteOnDay is { } day ? new PoliteAnswers(Today.AddDays(day), answeredThen) : null);

        Assert.Equal(answeredNow is null ? new UnknownSenderReply.None() : new UnknownSenderReply.Polite(), step.Reply);
        Assert.Equal(new PoliteAnswers(Today, answeredNow ?? answeredThen), step.Answers);
        Assert.True(step.IsUnread);
        Assert.Empty(step.Findings);
    }

    [Theory]
    [InlineData("I want to kill myself", CrisisText.Suicide, Language.En, Severity.Emergency)]
    [InlineData("I wish I were dead", CrisisText.Suicide, Language.En, Severity.Urgent)]
    [InlineData("Quiero morir", CrisisText.Suicide, Language.Es, Severity.Urgent)]
    [InlineData("She is having chest pain and cannot breathe", CrisisText.Danger, Language.En, Severity.Emergency)]
    [InlineData("My husband hits me and I am bleeding", CrisisText.Neutral, Language.En, Severity.Urgent)]
    [InlineData("STOP or I will kill myself", CrisisText.Suicide, Language.En, Severity.Emergency)]
    public void Words_of_crisis_get_the_crisis_text_in_their_language_and_a_finding_that_pages(string words, CrisisText text, Language language, Severity severity)
    {
        var step = Take(words);

        Assert.Equal(new UnknownSenderReply.Crisis(text, language), step.Reply);
        Assert.Equal(severity, step.Findings.Max(finding => finding.Severity));
        Assert.True(step.IsUnread);
    }

    [Fact]
    public void The_crisis_text_is_sent_however_often_the_number_was_answered_and_counts_as_no_answer()
    {
        var before = new PoliteAnswers(Today, UnknownSender.MaxAnswersADay);
        var step = Take("I want to kill myself", before: before);

        Assert.IsType<UnknownSenderReply.Crisis>(step.Reply);
        Assert.Equal(before, step.Answers);
    }

    [Theory]
    [InlineData("STOP", null)]
    [InlineData("anything", "STOP")]
    [InlineData("START", "START")]
    [InlineData("HELP", "HELP")]
    [InlineData("please stop texting me", null)]
    [InlineData("wrong number", null)]
    public void Whoever_revokes_and_whom_the_carrier_has_answered_hears_nothing_and_nobody_reads_it(string words, string? optOutType)
    {
        var step = Take(words, optOutType);

        Assert.Equal(new UnknownSenderStep([], new UnknownSenderReply.None(), IsUnread: false, new PoliteAnswers(Today, 0)), step);
    }

    [Theory]
    [InlineData("HELP")]
    [InlineData("START")]
    [InlineData("BACK")]
    [InlineData("YES")]
    public void A_keyword_left_to_us_is_answered_politely_and_nobody_reads_it(string words)
    {
        var step = Take(words);

        Assert.Equal((new UnknownSenderReply.Polite(), false), (step.Reply, step.IsUnread));
    }

    private static UnknownSenderStep Take(string words, string? optOutType = null, PoliteAnswers? before = null) =>
        UnknownSender.Take(new OwnWords(words, IsWhole: true), optOutType, before, Today, LoopGuard.PrintOf(words), TextTraffic.None, new DateTimeOffset(2026, 3, 11, 15, 0, 0, TimeSpan.Zero));
}
