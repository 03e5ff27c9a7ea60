using KetamineFollowUp.Domain.Assessment.Levels;

namespace KetamineFollowUp.Tests.Assessment;

public class OwnLineSpreadTests
{
    [Fact]
    public void A_patient_who_follows_a_line_has_no_spread() =>
        Assert.Equal(0, OwnLineSpread.Of([(0, 4), (7, 5), (14, 6), (21, 7)]).Sd);

    [Fact]
    public void Distances_from_the_line_count_with_two_degrees_less_than_forms()
    {
        var spread = OwnLineSpread.Of([(0, 4), (1, 8), (2, 8), (3, 4)]);
        Assert.Equal((16.0, 2, 1), (spread.SumOfSquares, spread.Degrees, spread.Patients));
        Assert.Equal(Math.Sqrt(8), spread.Sd!.Value, 6);
    }

    [Fact]
    public void Three_forms_or_four_on_one_day_measure_nothing()
    {
        Assert.Null(OwnLineSpread.Of([(0, 4), (7, 15), (14, 6)]).Sd);
        Assert.Null(OwnLineSpread.Of([(0, 4), (0, 15), (0, 6), (0, 8)]).Sd);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void More_than_three_points_is_much_once_enough_patients_stand_behind_it(int patients, bool much) =>
        Assert.Equal(much, OwnLineSpread.Sum(Enumerable.Repeat(new OwnLineSpread(18.1, 2, 1), patients)).IsMuch);

    [Fact]
    public void Three_points_are_not_much() => Assert.False(OwnLineSpread.Sum(Enumerable.Repeat(new OwnLineSpread(18, 2, 1), 20)).IsMuch);
}
