using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Tests.Alerts;

public class AckTextTests
{
    [Theory]
    [InlineData("ACK 7F3K", "7F3K")]
    [InlineData("ack 7f3k.", "7F3K")]
    [InlineData("Ack: 7F3K", "7F3K")]
    [InlineData("ACK7F3K", "7F3K")]
    [InlineData("ack7f3k!", "7F3K")]
    [InlineData("  ack\n7f3k ", "7F3K")]
    [InlineData("ACK - \"7F3K\"", "7F3K")]
    [InlineData("ACK 7F 3K", "7F3K")]
    [InlineData("ack 7f3k thanks", "7F3K")]
    [InlineData("ack 7f3k ok", "7F3K")]
    [InlineData("ack for 7f3k", "7F3K")]
    [InlineData("Acknowledge 7F3K", "7F3K")]
    [InlineData("ACK 7F3KQT", "7F3KQT")]
    [InlineData("ACK WXTV", "WXTV")]
    public void An_acknowledgement_with_a_code(string body, string code) => Assert.Equal([code], AckText.Read(body)!.Codes);

    [Theory]
    [InlineData("ACK 7F3K WXTV")]
    [InlineData("ack 7f3k, wxtv")]
    [InlineData("ack 7f3k and wxtv please")]
    [InlineData("ACK7F3K WXTV 7F3K")]
    public void Two_codes_are_two(string body) => Assert.Equal(["7F3K", "WXTV"], AckText.Read(body)!.Codes);

    [Theory]
    [InlineData("ACK")]
    [InlineData("ack!")]
    [InlineData("Ack.")]
    [InlineData("acknowledged")]
    [InlineData("ack will do")]
    [InlineData("ack, on my way now")]
    [InlineData("ack 7f")]
    public void An_acknowledgement_without_one(string body) => Assert.Empty(AckText.Read(body)!.Codes);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("7F3K")]
    [InlineData("back 7F3K")]
    [InlineData("hack")]
    [InlineData("Ackerman here, who is this")]
    [InlineData("Liked \"Harbor Clinic: EMERGENCY patient alert. Reply ACK 7F3K to take it.\"")]
    public void No_acknowledgement(string body) => Assert.Null(AckText.Read(body));

    [Theory]
    [InlineData("ACK 7F30", "7F30")]
    [InlineData("ACK 7F3O", "7F3O")]
    public void A_mistyped_code_stays_a_code(string body, string code) => Assert.Equal([code], AckText.Read(body)!.Codes);

    [Fact]
    public void Every_code_is_read_back_however_it_is_written()
    {
        for (var i = 0; i < 2000; i++)
        {
            var code = AlertCode.From(BitConverter.GetBytes(i * 2_654_435_761L), 4 + (i % 3));
            Assert.All([$"ACK {code}", $"ack{code.ToLowerInvariant()}", $"Ack {code} ok"], body => Assert.Equal([code], AckText.Read(body)!.Codes));
        }
    }
}
