using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Tests.Instruments;

namespace KetamineFollowUp.Tests.Assessment;

public class ScoringTests
{
    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately severe")]
    [InlineData(19, "moderately severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    [InlineData(28, "")]
    public void PHQ9_bands(int total, string band) => Assert.Equal(band, Scorer.BandOf(Shipped.Get("phq-9"), total, sex: null));

    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    [InlineData(22, "")]
    public void GAD7_bands(int total, string band) => Assert.Equal(band, Scorer.BandOf(Shipped.Get("gad-7"), total, sex: null));

    [Theory]
    [InlineData("phq-2", 3, 6)]
    [InlineData("gad-2", 3, 6)]
    [InlineData("pcl-5", 31, 80)]
    [InlineData("asrm", 6, 20)]
    [InlineData("safety", 1, 3)]
    public void A_screen_is_positive_from_its_cut_off(string id, int cutOff, int max)
    {
        var instrument = Shipped.Get(id);
        Assert.Equal(max, instrument.MaxTotal);
        Assert.Equal("negative", Scorer.BandOf(instrument, cutOff - 1, sex: null));
        Assert.Equal("positive", Scorer.BandOf(instrument, cutOff, sex: null));
        Assert.Equal("positive", Scorer.BandOf(instrument, max, sex: null));
        Assert.Equal("", Scorer.BandOf(instrument, max + 1, sex: null));
    }

    [Theory]
    [InlineData("audit-c", 2, false, false, false)]
    [InlineData("audit-c", 3, true, false, true)]
    [InlineData("audit-c", 4, true, true, true)]
    [InlineData("pc-ptsd-5", 2, false, false, false)]
    [InlineData("pc-ptsd-5", 3, true, false, true)]
    [InlineData("pc-ptsd-5", 4, true, true, true)]
    public void Women_have_the_lower_cut_off_and_so_has_an_unknown_sex(string id, int total, bool female, bool male, bool unknown)
    {
        string Band(bool positive) => positive ? "positive" : "negative";
        Assert.Equal(Band(female), Scorer.BandOf(Shipped.Get(id), total, ScreeningSex.Female));
        Assert.Equal(Band(male), Scorer.BandOf(Shipped.Get(id), total, ScreeningSex.Male));
        Assert.Equal(Band(unknown), Scorer.BandOf(Shipped.Get(id), total, sex: null));
    }

    [Theory]
    [InlineData("111111111", 9, "mild", false)]
    [InlineData("211111111", 10, "moderate", true)]
    [InlineData("3333333333", 27, "severe", true)]
    [InlineData("0000000003", 0, "minimal", false)]
    public void The_total_is_the_sum_of_the_scored_items(string answers, int total, string band, bool positive)
    {
        var form = Scorer.Score(Shipped.Get("phq-9"), Shipped.Answers(answers), sex: null);
        Assert.Equal((total, band, (bool?)positive, true), (form.Total, form.Band, form.Positive, form.Complete));
    }

    [Fact]
    public void No_trauma_is_a_complete_form_with_a_total_of_0()
    {
        var form = Scorer.Score(Shipped.Get("pc-ptsd-5"), new Dictionary<string, int> { ["gate"] = 0 }, sex: null);
        Assert.Equal((0, "negative", (bool?)false, true), (form.Total, form.Band, form.Positive, form.Complete));
    }

    [Fact]
    public void A_pulse_has_a_total_and_neither_band_nor_screen()
    {
        var form = Scorer.Score(Shipped.Get("pulse"), Shipped.Answers("7"), sex: null);
        Assert.Equal((7, "", (bool?)null, true), (form.Total, form.Band, form.Positive, form.Complete));
        Assert.True(Shipped.Get("pulse").Scoring!.HigherIsBetter);
    }

    [Theory]
    [InlineData("00---0", "none", false)]
    [InlineData("10---0", "low", true)]
    [InlineData("010000", "low", true)]
    [InlineData("111000", "moderate", true)]
    [InlineData("110100", "high", true)]
    [InlineData("110010", "high", true)]
    [InlineData("00---1", "high", true)]
    [InlineData("111111", "high", true)]
    public void The_screener_has_a_triage_band_and_no_total(string answers, string band, bool positive)
    {
        var form = Scorer.Score(Shipped.Get("cssrs"), Shipped.Answers(answers), sex: null);
        Assert.Equal((null, band, (bool?)positive, true), (form.Total, form.Band, form.Positive, form.Complete));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Safe_at_home_is_flagged_on_no(int answer, bool flagged) => Assert.Equal(flagged, Shipped.Get("foundations").Item("safe-home").IsRaisedBy(answer));
}
