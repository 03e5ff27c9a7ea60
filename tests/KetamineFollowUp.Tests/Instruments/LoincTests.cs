namespace KetamineFollowUp.Tests.Instruments;

public class LoincTests
{
    [Fact]
    public void PHQ9_carries_its_panel_item_and_answer_codes()
    {
        var phq9 = Shipped.Get("phq-9");
        Assert.Equal(("44249-1", "44261-6"), (phq9.Loinc, phq9.LoincTotal));
        Assert.Equal(
            ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8", "69722-7"],
            phq9.Items.Select(item => item.Loinc));
        Assert.Equal(["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"], phq9.Item("9").Options.Select(option => option.Loinc));
    }

    [Theory]
    [InlineData("phq-2", null, "55758-7")]
    [InlineData("gad-7", "69737-5", "70274-6")]
    public void Totals_carry_their_code(string id, string? panel, string total) =>
        Assert.Equal((panel, total), (Shipped.Get(id).Loinc, Shipped.Get(id).LoincTotal));
}
