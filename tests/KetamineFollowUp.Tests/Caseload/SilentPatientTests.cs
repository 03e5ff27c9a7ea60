using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Caseload;

public class SilentPatientTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, SafetyAnswer.Positive, false)]
    [InlineData(1, SafetyAnswer.Positive, true)]
    [InlineData(1, SafetyAnswer.Negative, false)]
    [InlineData(1, SafetyAnswer.Unknown, false)]
    [InlineData(2, SafetyAnswer.Negative, true)]
    [InlineData(2, SafetyAnswer.Unknown, true)]
    [InlineData(9, SafetyAnswer.Negative, true)]
    public void Two_unanswered_in_a_row_are_silence_and_after_a_positive_answer_one(int unanswered, SafetyAnswer last, bool stands) =>
        Assert.Equal(stands, SilentPatients.Of([Entry("P1") with { UnansweredMoodCheckIns = unanswered, LastSafety = last }], 2, Now).Length == 1);

    [Fact]
    public void After_a_positive_answer_they_stand_first_then_whoever_is_silent_longest()
    {
        CaseloadEntry[] caseload =
        [
            Entry("short") with { LastAnswerAt = Now.AddDays(-5) },
            Entry("never") with { LastAnswerAt = null, LastSessionAt = null },
            Entry("long") with { LastAnswerAt = Now.AddDays(-20.9) },
            Entry("positive") with { LastAnswerAt = Now.AddHours(-30), LastSafety = SafetyAnswer.Positive },
            Entry("since-session") with { LastAnswerAt = null, LastSessionAt = Now.AddDays(-8) },
        ];
        Assert.Equal(
            [("positive", 1), ("never", null), ("long", 20), ("since-session", 8), ("short", 5)],
            SilentPatients.Of(caseload, 2, Now).Select(silent => (silent.PatientId.Value, silent.Days)));
    }

    [Theory]
    [InlineData(PatientStatus.Paused)]
    [InlineData(PatientStatus.Discharged)]
    public void Whoever_is_not_asked_is_not_silent(PatientStatus status) =>
        Assert.Empty(SilentPatients.Of([Entry("P1") with { Status = status }], 2, Now));

    [Theory]
    [InlineData("\"lastSafetyPositive\":true", SafetyAnswer.Positive)]
    [InlineData("\"lastSafetyPositive\":false", SafetyAnswer.Unknown)]
    [InlineData("\"lastSafety\":\"negative\"", SafetyAnswer.Negative)]
    public void An_entry_of_the_form_before_is_still_read(string stored, SafetyAnswer last) => Assert.Equal(
        last,
        RecordJson.Read<CaseloadEntry>($$"""{"patientId":"P1","preferredName":"Sam","indication":"depression","status":"active",{{stored}}}""").LastSafety);

    private static CaseloadEntry Entry(string id) => new()
    {
        PatientId = PatientId.Parse(id),
        PreferredName = "Sam",
        Indication = Indication.Depression,
        Status = PatientStatus.Active,
        UnansweredMoodCheckIns = 2,
        LastAnswerAt = Now.AddDays(-5),
    };
}
