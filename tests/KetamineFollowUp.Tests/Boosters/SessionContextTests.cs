using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Sessions;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>What was noted about the latest session stands in the reasons where it matters.</summary>
public sealed class SessionContextTests
{
    [Fact]
    public void A_session_at_home_is_said() => AssertSaid(Session(0) with { Setting = SessionSetting.Home }, "The last session, on 2 March 2026, was at home: nobody measured there what a clinic measures. Ask how it was taken.");

    [Theory]
    [InlineData(180, 80)]
    [InlineData(150, 110)]
    public void Blood_pressure_that_was_severe_when_the_patient_left_is_said(int systolic, int diastolic) => AssertSaid(
        Session(0) with { BloodPressure = new(new(145, 85), new(systolic, diastolic)) },
        $"The last session, on 2 March 2026, ended with a blood pressure of {systolic}/{diastolic} mmHg after 145/85 mmHg before it, at or above 180/110.");

    [Theory]
    [InlineData(160, 80)]
    [InlineData(121, 105)]
    public void A_steep_rise_of_blood_pressure_is_said(int systolic, int diastolic) => AssertSaid(
        Session(0) with { BloodPressure = new(new(120, 80), new(systolic, diastolic)) },
        $"The last session, on 2 March 2026, ended with a blood pressure of {systolic}/{diastolic} mmHg after 120/80 mmHg before it, up by 40 or more systolic or 25 or more diastolic.");

    [Fact]
    public void Leaving_alone_is_said() => AssertSaid(Session(0) with { Escort = false }, "The last session, on 2 March 2026, ended without anybody to take the patient home.");

    [Fact]
    public void What_is_ordinary_or_was_not_said_is_not_said()
    {
        AssertSaid(Session(0) with { Setting = SessionSetting.Clinic, Escort = true, BloodPressure = new(new(120, 80), new(159, 104)) });
        AssertSaid(Session(0) with { BloodPressure = new(new(190, 120), null) });
        AssertSaid(Session(0));
    }

    private static void AssertSaid(TreatedSession session, params string[] sentences) =>
        Assert.Equal(sentences, Recommend(Lost() with { Sessions = [session] }, 47)!.Reasons.Skip(1));
}
