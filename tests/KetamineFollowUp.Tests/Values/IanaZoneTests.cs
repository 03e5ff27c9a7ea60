using System.Text.Json;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Values;

public class IanaZoneTests
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("US/Eastern")]
    [InlineData("Etc/UTC")]
    [InlineData("Mars/Base")]
    public void A_zone_is_stored_as_the_id_it_was_given_by(string id)
    {
        var json = $"\"{id}\"";
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<IanaZone>(json)));
    }

    [Fact]
    public void A_zone_on_record_that_is_not_known_can_be_read_but_not_computed_with()
    {
        var zone = JsonSerializer.Deserialize<IanaZone>("\"Mars/Base\"");
        Assert.False(zone.IsKnown);
        Assert.Equal("Mars/Base", zone.Value);
        Assert.Throws<TimeZoneNotFoundException>(() => ClinicTime.DateOf(DateTimeOffset.UnixEpoch, zone));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void No_zone_is_no_clock(string json)
    {
        Assert.Equal(default, JsonSerializer.Deserialize<IanaZone>(json));
        Assert.Throws<TimeZoneNotFoundException>(() => ClinicTime.At(DateOnly.MinValue.AddYears(1), default, default(IanaZone)));
    }

    [Fact]
    public void Zones_are_equal_when_their_ids_are()
    {
        Assert.Equal(IanaZone.Parse("America/New_York"), IanaZone.OnRecord("America/New_York"));
        Assert.Equal(IanaZone.Parse("America/New_York").GetHashCode(), IanaZone.OnRecord("America/New_York").GetHashCode());
        Assert.NotEqual(IanaZone.Parse("America/New_York"), IanaZone.Parse("US/Eastern"));
    }

    [Fact]
    public void What_must_be_a_zone_and_is_none_is_refused() => Assert.Throws<FormatException>(() => IanaZone.Parse("Eastern Standard Time"));
}
