using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Caseload;

public sealed class CaseloadSearchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("jos", true)]
    [InlineData("JOSÉ", true)]
    [InlineData("jose m", true)]
    [InlineData("muñ", true)]
    [InlineData("munoz", true)]
    [InlineData("lop", true)]
    [InlineData("osé", false)]
    [InlineData("unoz", false)]
    [InlineData("k-7", true)]
    [InlineData("K-71", true)]
    [InlineData("71", false)]
    [InlineData("202", true)]
    [InlineData("2025550", true)]
    [InlineData("0142", true)]
    [InlineData("142", false)]
    [InlineData("5550142", false)]
    [InlineData("1202", false)]
    [InlineData("(202)", false)]
    public void A_patient_is_found_by_the_start_of_any_word_of_the_name_of_the_id_or_by_digits_of_the_number(string query, bool found) =>
        Assert.Equal(found, CaseloadSearch.Meets(Entry("K-71", "José Muñoz-López", "+12025550142"), query));

    [Fact]
    public void Whoever_needs_a_person_most_stands_first()
    {
        CaseloadEntry[] entries =
        [
            Entry("calm", "A"),
            Entry("discharged", "B") with { Status = PatientStatus.Discharged, LastSafety = SafetyAnswer.Positive, UnansweredMoodCheckIns = 5 },
            Entry("silent", "C") with { UnansweredMoodCheckIns = 2 },
            Entry("review", "D") with { OpenReview = RecommendationKind.BoosterNow },
            Entry("positive", "E") with { LastSafety = SafetyAnswer.Positive },
            Entry("urgent", "F") with { OpenAlert = Severity.Urgent },
            Entry("safety", "G") with { OpenAlert = Severity.Urgent, IsSafetyAlert = true },
            Entry("emergency", "H") with { OpenAlert = Severity.Emergency },
        ];
        Assert.Equal(
            ["emergency", "safety", "urgent", "positive", "review", "silent", "calm", "discharged"],
            CaseloadOrder.By(CaseloadSort.Risk, entries.Reverse(), Now).Select(entry => entry.PatientId.Value));
    }

    [Theory]
    [InlineData(CaseloadSort.Name, "b,c,a")]
    [InlineData(CaseloadSort.Silent, "c,a,b")]
    [InlineData(CaseloadSort.LastSession, "a,b,c")]
    public void Each_order_is_what_it_says(CaseloadSort sort, string order)
    {
        CaseloadEntry[] entries =
        [
            Entry("a", "Zoë") with { LastSessionAt = Now.AddDays(-1), LastAnswerAt = Now.AddDays(-9), UnansweredMoodCheckIns = 1 },
            Entry("b", "ábel") with { LastSessionAt = Now.AddDays(-3), LastAnswerAt = Now.AddDays(-8), UnansweredMoodCheckIns = 1 },
            Entry("c", "Abraham") with { UnansweredMoodCheckIns = 2, LastAnswerAt = Now },
        ];
        Assert.Equal(order, string.Join(',', CaseloadOrder.By(sort, entries, Now).Select(entry => entry.PatientId.Value)));
    }

    [Fact]
    public void Who_left_more_unanswered_or_rose_further_over_the_best_stands_higher()
    {
        Assert.True(Risk(Entry("a", "A") with { UnansweredMoodCheckIns = 3 }) > Risk(Entry("a", "A") with { UnansweredMoodCheckIns = 2 }));
        Assert.True(Risk(With(4, 12)) > Risk(With(4, 11)));
        Assert.Equal(Risk(With(4, 4)), Risk(With(4, 3)));
    }

    private static int Risk(CaseloadEntry entry) => CaseloadRisk.Of(entry, Now);

    private static CaseloadEntry With(int best, int last) => Entry("a", "A") with { Primary = new PrimaryStanding("phq-9", 20, best, last, Now, null) };

    private static CaseloadEntry Entry(string id, string name, string phone = "+12025550100") => new()
    {
        PatientId = PatientId.Parse(id),
        PreferredName = name,
        Phone = PhoneNumber.Parse(phone),
        Indication = Indication.Depression,
        Status = PatientStatus.Active,
    };
}
