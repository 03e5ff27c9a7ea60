using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public sealed class KnownIdeationRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    private static readonly KnownIdeation Note = new()
    {
        Level = KnownIdeationLevel.ThoughtsWithoutMethod,
        Until = new DateOnly(2026, 4, 1),
        EndsAt = Now.AddDays(30),
        SafetyPlanReviewedOn = new DateOnly(2026, 2, 1),
        Answer = 2,
        NotedAt = Now.AddDays(-10),
    };

    private static readonly KnownIdeationFacts Screened = new(Now.AddDays(-7), ScreenIsOpen: false, []);

    [Theory]
    [InlineData(IdeationScale.HowOften, 1, Paging.Daytime, false)]
    [InlineData(IdeationScale.HowOften, 2, Paging.Daytime, false)]
    [InlineData(IdeationScale.HowOften, 3, Paging.Now, true)]
    [InlineData(IdeationScale.Screener, 1, Paging.Daytime, false)]
    [InlineData(IdeationScale.Screener, 2, Paging.Daytime, false)]
    [InlineData(IdeationScale.Screener, 3, Paging.Now, true)]
    [InlineData(IdeationScale.Screener, 4, Paging.Now, true)]
    public void An_answer_no_higher_than_noted_pages_by_day_and_a_higher_one_pages_now_and_ends_the_note(IdeationScale scale, int value, Paging paging, bool ends)
    {
        var verdict = KnownIdeationRule.Judge(Note, [Said(scale, value)], Screened, Now);

        Assert.Equal((paging, ends), (Assert.Single(verdict.Findings).Paging, verdict.IsEnded));
    }

    [Theory]
    [InlineData(KnownIdeationLevel.WishToBeDead, 1, false)]
    [InlineData(KnownIdeationLevel.WishToBeDead, 2, true)]
    [InlineData(KnownIdeationLevel.ThoughtsWithoutMethod, 2, false)]
    [InlineData(KnownIdeationLevel.ThoughtsWithoutMethod, 3, true)]
    public void The_screener_is_measured_by_the_level_noted(KnownIdeationLevel level, int item, bool higher) =>
        Assert.Equal(higher, KnownIdeationRule.IsHigher(Note with { Level = level }, new SaidIdeation(IdeationScale.Screener, item)));

    [Theory]
    [InlineData(null, 1, false)]
    [InlineData(null, 2, true)]
    [InlineData(0, 1, true)]
    [InlineData(3, 3, false)]
    public void The_safety_item_is_measured_by_the_answer_on_record_and_without_one_by_the_lowest_positive(int? noted, int said, bool higher) =>
        Assert.Equal(higher, KnownIdeationRule.IsHigher(Note with { Answer = noted }, new SaidIdeation(IdeationScale.HowOften, said)));

    public static TheoryData<string, KnownIdeation?, KnownIdeationFacts> PagesNow => new()
    {
        { "there is no note", null, Screened },
        { "its last day has ended", Note with { EndsAt = Now }, Screened },
        { "a C-SSRS of 3 to 6 was 90 days ago", Note with { HigherScreenAt = Now.AddDays(-90) }, Screened },
        { "the last screen is older than 7 days", Note, Screened with { LastScreenedAt = Now.AddDays(-7).AddSeconds(-1) } },
        { "there was no screen", Note, Screened with { LastScreenedAt = null } },
        { "the screen was left unfinished", Note, Screened with { OpenCauses = [new Finding(FindingKind.ScreenUnfinished, Severity.Urgent, "")] } },
        { "crisis words are open", Note, Screened with { OpenCauses = [new Finding(FindingKind.CrisisLanguage, Severity.Urgent, "")] } },
        { "ideation from before the note is open", Note, Screened with { OpenCauses = [new Finding(FindingKind.Ideation, Severity.Urgent, "")] } },
        { "another urgent cause is open", Note, Screened with { OpenCauses = [new Finding(FindingKind.Worsening, Severity.Urgent, "")] } },
    };

    [Theory]
    [MemberData(nameof(PagesNow))]
    public void Anything_else_pages_now(string because, KnownIdeation? note, KnownIdeationFacts facts)
    {
        var verdict = KnownIdeationRule.Judge(note, [Said(IdeationScale.HowOften, 1)], facts, Now);

        Assert.True(Assert.Single(verdict.Findings).Paging == Paging.Now && !verdict.IsEnded, because);
    }

    public static TheoryData<string, KnownIdeation, KnownIdeationFacts> PagesByDay => new()
    {
        { "a screen is open and has time", Note, Screened with { LastScreenedAt = null, ScreenIsOpen = true } },
        { "a C-SSRS of 3 to 6 is over 90 days old", Note with { HigherScreenAt = Now.AddDays(-90).AddSeconds(-1) }, Screened },
        { "the same was said before", Note, Screened with { OpenCauses = [Said(IdeationScale.HowOften, 1) with { Cause = FindingCause.KnownIdeation, Stated = Paging.Daytime }] } },
        { "the patient cannot be texted", Note, Screened with { OpenCauses = [new Finding(FindingKind.Unreachable, Severity.Urgent, "") { Cause = FindingCause.CannotBeTexted }] } },
        { "something routine is open", Note, Screened with { OpenCauses = [new Finding(FindingKind.Worsening, Severity.Routine, "")] } },
    };

    [Theory]
    [MemberData(nameof(PagesByDay))]
    public void It_pages_by_day_when(string when, KnownIdeation note, KnownIdeationFacts facts) =>
        Assert.True(Assert.Single(KnownIdeationRule.Judge(note, [Said(IdeationScale.HowOften, 1)], facts, Now).Findings).Paging == Paging.Daytime, when);

    [Fact]
    public void Crisis_words_are_never_eased_and_nothing_beside_them_is()
    {
        ImmutableArray<Finding> found = [Said(IdeationScale.HowOften, 1), new Finding(FindingKind.CrisisLanguage, Severity.Urgent, "")];

        Assert.All(KnownIdeationRule.Judge(Note, found, Screened, Now).Findings, finding => Assert.Equal(Paging.Now, finding.Paging));
    }

    [Fact]
    public void A_finding_that_names_no_answer_is_not_eased_and_ends_nothing()
    {
        var verdict = KnownIdeationRule.Judge(Note, [new Finding(FindingKind.Ideation, Severity.Urgent, "")], Screened, Now);

        Assert.Equal((Paging.Now, false), (verdict.Findings[0].Paging, verdict.IsEnded));
    }

    [Fact]
    public void History_neither_ends_the_note_nor_pages_by_it()
    {
        var old = Said(IdeationScale.HowOften, 3) with { Severity = Severity.Routine };

        Assert.Equal(new KnownIdeationVerdict([old], IsEnded: false).Findings, KnownIdeationRule.Judge(Note, [old], Screened, Now).Findings);
        Assert.False(KnownIdeationRule.Judge(Note, [old], Screened, Now).IsEnded);
    }

    [Theory]
    [InlineData(2, 7.0, false)]
    [InlineData(3, 1.0, true)]
    [InlineData(1, 7.001, true)]
    [InlineData(1, null, true)]
    public void The_screener_is_asked_when_the_answer_rises_or_seven_days_after_the_last(int answer, double? daysSince, bool asked) => Assert.Equal(
        asked,
        KnownIdeationRule.CallsForScreener(Note, Said(IdeationScale.HowOften, answer), daysSince is { } days ? Now.AddDays(-days) : null, Now));

    private static Finding Said(IdeationScale scale, int value) =>
        new(FindingKind.Ideation, value > 3 ? Severity.Emergency : Severity.Urgent, "said") { Said = new SaidIdeation(scale, value) };
}
