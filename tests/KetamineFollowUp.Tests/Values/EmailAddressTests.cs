using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Values;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@clinic.example")]
    [InlineData("Ann.O'Neil+alerts@mail.clinic.example")]
    [InlineData("josé@clínica.example")]
    [InlineData("a@b.c")]
    public void An_address_is_kept_as_it_was_written(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal((text, true), (address.Value, address.IsWellFormed));
        Assert.Equal($"\"{text}\"", RecordJson.Write(address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@clinic.example")]
    [InlineData("ann@")]
    [InlineData("ann@clinic")]
    [InlineData("ann@clinic.")]
    [InlineData("ann@@clinic.example")]
    [InlineData("ann@clinic.example ")]
    [InlineData("ann smith@clinic.example")]
    [InlineData("<ann@clinic.example>")]
    [InlineData("\"ann\"@clinic.example")]
    [InlineData("ann@clinic.example\n")]
    [InlineData("ann@clinic.example\r\nBcc: x@y.example")]
    public void What_is_no_address_is_refused(string? text)
    {
        Assert.False(EmailAddress.TryParse(text, out var address));
        Assert.Equal(default, address);
    }

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void It_has_at_most_254_characters(int length, bool allowed)
    {
        const string domain = "@clinic.example";
        Assert.Equal(allowed, EmailAddress.TryParse(new string('a', length - domain.Length) + domain, out _));
    }

    [Theory]
    [InlineData("\"ann@clinic\"", "ann@clinic")]
    [InlineData("\" ann@clinic.example\"", " ann@clinic.example")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public void An_address_on_record_is_read_whatever_rule_it_was_written_under(string json, string text)
    {
        var address = JsonSerializer.Deserialize<EmailAddress>(json);

        Assert.Equal((text, false), (address.Value, address.IsWellFormed));
        Assert.Equal(text, JsonSerializer.Deserialize<EmailAddress>(JsonSerializer.Serialize(address)).Value);
    }

    [Fact]
    public void A_patient_without_one_stays_without_one() => Assert.Null(JsonSerializer.Deserialize<EmailAddress?>("null"));

    [Fact]
    public void It_does_not_show_in_a_log() => Assert.DoesNotContain("ann", $"{EmailAddress.Parse("ann@clinic.example")}", StringComparison.Ordinal);
}
