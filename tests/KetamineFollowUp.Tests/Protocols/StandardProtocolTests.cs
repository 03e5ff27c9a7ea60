using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Protocols;

/// <summary>The shipped numbers, one by one: a change of the file must be a change of this page too.</summary>
public class StandardProtocolTests
{
    private static readonly Protocol Standard = ShippedProtocols.Standard;

    [Theory]
    [InlineData(1, "after-session pulse safety")]
    [InlineData(3, "primary-short safety")]
    [InlineData(5, "pulse safety")]
    [InlineData(10, "pulse safety foundations")]
    [InlineData(14, "primary companions")]
    [InlineData(21, "primary companions")]
    [InlineData(24, "pulse safety")]
    [InlineData(28, "primary companions foundations")]
    public void Each_day_asks_what_the_default_protocol_says(int day, string ask)
    {
        var rule = Assert.Single(Standard.CheckIns, c => c.Day == day);

        Assert.Equal((ask, $"day-{day}", true), (string.Join(' ', rule.Ask), rule.Id, rule.IsMood));
        Assert.Equal(8, Standard.CheckIns.Length);
    }

    [Theory]
    [InlineData(1, "screener")]
    [InlineData(7, "primary companions asrm")]
    [InlineData(14, "primary companions")]
    [InlineData(21, "primary companions")]
    public void Each_day_of_the_course_asks_what_the_default_protocol_says(int day, string ask)
    {
        Assert.Equal(ask, Join(Assert.Single(Standard.ByCourseDay, rule => rule.Day == day).Ask));
        Assert.Equal(4, Standard.ByCourseDay.Length);
    }

    [Theory]
    [InlineData("screener", 1, null)]
    [InlineData("urinary", 4, null)]
    [InlineData("misuse", 1, AskedOf.TreatedAtHome)]
    [InlineData("pregnancy", 1, AskedOf.MayBePregnant)]
    public void Every_28_days_it_asks_what_the_default_protocol_says(string ask, int fromSession, AskedOf? onlyIf)
    {
        var rule = Assert.Single(Standard.Every, rule => Join(rule.Ask) == ask);

        Assert.Equal((28, fromSession, onlyIf), (rule.EveryDays, rule.FromSession, rule.OnlyIf));
    }

    [Fact]
    public void It_asks_the_newest_version_of_every_instrument_and_the_first_protocol_the_first() => Assert.All(
        InstrumentCatalog.Shipped.All,
        instrument => Assert.Equal((instrument.Version, 1), (Standard.VersionOf(instrument.Id), ShippedProtocols.All[("ketamine-standard", 1)].Protocol.VersionOf(instrument.Id))));


    [Fact]
    public void After_day_28_it_goes_on_every_14_days_to_day_90_and_then_every_28()
    {
        var days = new List<int> { 28 };
        while (days.Count < 8)
        {
            days.Add(Standard.OpenEnded!.After(days[^1]).Day);
        }

        Assert.Equal([28, 42, 56, 70, 84, 112, 140, 168], days);
        Assert.Equal("primary companions", string.Join(' ', Standard.OpenEnded!.Ask));
    }

    [Theory]
    [InlineData(Indication.Depression, "phq-9", "phq-2", "", false)]
    [InlineData(Indication.Anxiety, "gad-7 phq-9", "gad-2", "", false)]
    [InlineData(Indication.Ptsd, "pcl-5 phq-9", "pcl-5-short", "", true)]
    [InlineData(Indication.BipolarDepression, "phq-9", "phq-2", "asrm", false)]
    [InlineData(Indication.AlcoholUse, "phq-9", "phq-2", "audit-c", false)]
    [InlineData(Indication.ChronicPain, "peg phq-9", "peg", "", false)]
    public void Each_indication_has_its_forms(Indication indication, string full, string shortForm, string companions, bool byLink)
    {
        var plan = Standard.Primary[indication];

        Assert.Equal((full, shortForm, companions, byLink), (Join(plan.Full), Join(plan.ShortForm), Join(plan.Companions), plan.ByLink));
    }

    [Theory]
    [InlineData("phq-9", 6)]
    [InlineData("gad-7", 6)]
    [InlineData("pcl-5", 13)]
    [InlineData("asrm", 6)]
    [InlineData("audit-c", 83)]
    public void Cadences_are_those_of_the_default_protocol(string instrument, int days) => Assert.Equal(TimeSpan.FromDays(days), Standard.Cadences[instrument]);

    [Fact]
    public void Times_are_those_of_the_default_protocol()
    {
        Assert.Equal(new SendWindow(new TimeOnly(9, 0), new TimeOnly(20, 0)), Standard.SendWindow);
        Assert.Equal(new AfterSessionTextRule(TimeSpan.FromHours(4), new TimeOnly(19, 45)), Standard.Notice);
        Assert.Equal(TimeSpan.FromHours(4), Standard.Reminders.After);
        Assert.Equal(TimeSpan.FromHours(48), Standard.SurveyExpiry);
        Assert.Equal(new ConfirmationWindow(3, 7, Tries: 3, AgainAfterDays: 2), Standard.Confirmation);
        Assert.Equal(TimeSpan.FromHours(24), Standard.Reminders.NoneBeforeNext);
        Assert.Equal(4, Standard.SendFullAgainAfterDays);
    }

    [Fact]
    public void The_morning_reminder_precedes_the_same_patients_check_in_by_an_hour() =>
        Assert.Equal(TimeSpan.FromHours(1), Standard.SendTime.At - Standard.Reminders.NextMorningAt);

    [Fact]
    public void The_ladders_have_the_times_of_the_clinical_reference() => Assert.Equal(
        new EscalationPolicy(
            Emergency: new Ladder(Minutes(5), Minutes(0), Minutes(0), Minutes(30), Minutes(10)),
            Urgent: new Ladder(Minutes(15), Minutes(5), Minutes(30), Minutes(240), Minutes(60)),
            Daytime: new Ladder(Minutes(30), null, Minutes(120), Minutes(240), Minutes(60)),
            new DaytimeHours(new TimeOnly(8, 0), new TimeOnly(20, 0)),
            ScreenTimeLimit: Minutes(15),
            TellPatientAfter: Minutes(15),
            RoutineEmailAt: new TimeOnly(9, 0)),
        Standard.Escalation);

    [Fact]
    public void A_file_from_before_there_were_daytime_pages_gets_the_standard_ones()
    {
        var first = ShippedProtocols.All[("ketamine-standard", 1)].Protocol.Escalation;
        Assert.Equal((Ladder.StandardDaytime, DaytimeHours.Standard), (first.Daytime, first.DaytimeHours));
        Assert.Equal(new Ladder(Minutes(5), null, Minutes(25), Minutes(30), Minutes(60)), first.Emergency);
    }

    [Fact]
    public void The_file_says_the_levels_that_a_file_without_them_gets() =>
        Assert.All(Standard.Levels.Scales, scale => Assert.Equal(LevelNumbers.Default.Scales[scale.Key], scale.Value));

    [Theory]
    [InlineData("phq-9", 1.3, .13, 2.5, 3.5, 4, 5, 3, 5, 4, 10)]
    [InlineData("gad-7", 2.2, 0, 2.2, 2.2, 3.5, 4.5, 2.5, 4, 3.5, 10)]
    [InlineData("pcl-5", 5.5, 0, 5.5, 5.5, 9, 12, 7, 11, 9, 31)]
    [InlineData("peg", 1, 0, 1, 1, 1.5, 2, 1.2, 2, 1.6, 4)]
    public void Levels_have_the_numbers_of_the_design(
        string scale, double a, double b, double from, double to, double responder, double other, double ask, double matter, double delta, double floor) =>
        Assert.Equal(
            new LevelScale(a, b, from, to, responder, other, ask, matter, delta, floor, LevelNumbers.Default.Scales[scale].Findings), LevelNumbers.Default.Scales[scale]);

    [Theory]
    [InlineData("phq-9", 6, 10, 20.0, 6, 5)]
    [InlineData("gad-7", 4, 8, null, 4, 4)]
    [InlineData("pcl-5", 15, 25, 60.0, 15, 15)]
    [InlineData("peg", 2, 3.5, null, 2, 2)]
    public void Scores_become_findings_by_the_numbers_of_the_findings_table(string scale, double worklist, double jump, double? severeAt, double severeRise, double baseline) =>
        Assert.Equal(new LevelFindingNumbers(worklist, jump, severeAt, severeRise, baseline), LevelNumbers.Default.Scales[scale].Findings);

    [Fact]
    public void Other_findings_have_the_thresholds_of_the_findings_table()
    {
        var findings = Standard.Findings;

        Assert.Equal((6, 3.0, 3, 2), (findings.ActivationAt, findings.PulseFall, findings.PulseMeanOver, findings.SilenceAfter));
    }

    [Fact]
    public void Booster_criteria_are_those_of_the_default_protocol()
    {
        var remission = new Dictionary<string, int> { ["phq-9"] = 5, ["gad-7"] = 8, ["pcl-5"] = 29 }.ToImmutableDictionary();
        var b = Standard.Boosters;

        Assert.Same(Standard.Levels, b.Levels);
        Assert.Equal(remission, b.Remission);
        Assert.Equal(remission, ShippedProtocols.All[("ketamine-standard", 1)].Protocol.Boosters.Remission);
        Assert.Equal(
            (0.5, Days(28), Days(14), 0.8, 4, Days(7), Days(14)),
            (b.ResponseFall, b.CourseGap, b.DriftWithin, b.OwnTimeToLoss, b.NonResponseSessions, b.MinimumSinceSession, b.LookbackNote));
    }

    [Fact]
    public void Shipped_versions_are_found_by_id_and_number_with_their_text()
    {
        var shipped = ShippedProtocols.All[("ketamine-standard", 2)];

        Assert.Same(Standard, shipped.Protocol);
        Assert.Contains("\"ketamine-standard\"", shipped.Json, StringComparison.Ordinal);
    }

    private static TimeSpan Minutes(int n) => TimeSpan.FromMinutes(n);

    private static TimeSpan Days(int n) => TimeSpan.FromDays(n);

    private static string Join(ImmutableArray<string> ids) => string.Join(' ', ids);
}
