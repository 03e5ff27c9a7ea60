using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Simulation.Figures;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Tests.Simulation;

public class FigureTests
{
    private static readonly DateTimeOffset Session = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Kaplan_Meier_counts_only_those_still_followed()
    {
        // Freireich 1963, 6-MP arm, its first weeks: of 21 in remission three relapse in week 6, one is censored there; one relapses in week 7.
        (double, bool)[] weeks = [(6, true), (6, true), (6, true), (6, false), (7, true), .. Enumerable.Repeat((9.0, false), 16)];
        var curve = KaplanMeier.Of(weeks);
        Assert.Equal(1, curve.At(5));
        Assert.Equal(0.857, curve.At(6), 0.001);
        Assert.Equal(0.807, curve.At(7), 0.001);
        Assert.Null(curve.MedianDay);
    }

    [Theory]
    [InlineData(-15.0, false, 1)]
    [InlineData(-14.0, true, 0)]
    [InlineData(28.0, true, 0)]
    [InlineData(29.0, false, 0)]
    public void A_look_finds_a_relapse_from_two_weeks_before_it_to_four_weeks_after(double delay, bool isFound, int falseLooks)
    {
        var patient = new TrialPatient(40, [40 + delay]);
        Assert.Equal(isFound ? delay : null, patient.Delay);
        Assert.Equal(falseLooks, patient.FalseLooks);
    }

    [Fact]
    public void The_same_advice_within_four_weeks_is_one_false_look() =>
        Assert.Equal(2, new TrialPatient(null, [1, 2, 3, 28, 29, 30]).FalseLooks);

    [Fact]
    public void A_relapse_that_comes_too_late_to_be_found_counts_for_no_policy()
    {
        var figures = PolicyFigures.Of("any", [new TrialPatient(57, [57]), new TrialPatient(56, [56])], days: 84);
        Assert.Equal((1, 1, 0), (figures.Relapses, figures.Found, figures.FalseLooks));
    }

    [Theory]
    [InlineData(30, 33, 23)]
    [InlineData(27, 27, 1)]
    public void A_relapse_is_found_ahead_of_the_visit_four_weekly_care_would_have_seen_it_at(int lossDay, int reviewDay, int lead)
    {
        var found = Detection.Of([Patient(lossDay, new Recommended(Session.AddDays(reviewDay), RecommendationKind.BoosterNow))]);
        Assert.Equal(1, found.Relapses);
        Assert.Equal([lead], found.Leads);
    }

    [Fact]
    public void A_review_of_the_plan_finds_no_relapse()
    {
        var found = Detection.Of([Patient(30, new Recommended(Session.AddDays(31), RecommendationKind.ReviewPlan))]);
        Assert.Equal((1, 0), (found.Relapses, found.Leads.Length));
    }

    [Fact]
    public void A_thin_staffing_misses_more_and_answers_later_at_every_hour()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var (usual, thin) = (Staffing.Usual.At(DayOfWeek.Tuesday, new TimeOnly(hour, 0)), Staffing.Thin.At(DayOfWeek.Tuesday, new TimeOnly(hour, 0)));
            Assert.True(thin.Misses > usual.Misses && thin.After > usual.After);
        }
    }

    private static PatientResult Patient(int lossDay, Recommended review) => new(
        Session, Session.AddDays(90), [new Spell(Session, Session.AddDays(90), Session.AddDays(lossDay))], [review], [], [], new ExportedTrajectory(default, [], []));
}
