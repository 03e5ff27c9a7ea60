using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Tests.Messaging;

public sealed class CarrierKeywordTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("stop")]
    [InlineData(" Stop\n")]
    [InlineData("STOPALL")]
    [InlineData("Unsubscribe")]
    [InlineData("cancel")]
    [InlineData("END")]
    [InlineData("quit")]
    [InlineData("Revoke")]
    [InlineData("optout")]
    public void The_carriers_stop_words_alone_are_answered_by_the_carrier(string body) =>
        Assert.Equal(Keyword.CarrierStop, Keywords.Read(body, null));

    [Theory]
    [InlineData("Stop.")]
    [InlineData("stop!!!")]
    [InlineData("\"STOP\"")]
    [InlineData("quit.")]
    [InlineData("opt-out")]
    [InlineData("STOP ALL")]
    [InlineData("stop stop stop")]
    [InlineData("stop 🛑")]
    public void A_stop_word_with_anything_beside_it_is_ours_to_confirm(string body) =>
        Assert.Equal(Keyword.Revoke, Keywords.Read(body, null));

    [Theory]
    [InlineData("anything", "STOP", Keyword.CarrierStop)]
    [InlineData("please stop", "STOP", Keyword.CarrierStop)]
    [InlineData("YES", "START", Keyword.CarrierStart)]
    [InlineData("anything", "start", Keyword.CarrierStart)]
    [InlineData("INFO", "HELP", Keyword.CarrierHelp)]
    [InlineData("anything", "help", Keyword.CarrierHelp)]
    [InlineData("STOP", "HELP", Keyword.CarrierStop)]
    [InlineData("HELP", "SOMETHING-NEW", Keyword.CarrierHelp)]
    [InlineData("START", "SOMETHING-NEW", Keyword.CarrierStart)]
    public void Whatever_carries_an_opt_out_type_was_answered_by_the_carrier(string body, string optOutType, Keyword expected) =>
        Assert.Equal(expected, Keywords.Read(body, optOutType));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_opt_out_type_is_none(string? optOutType) =>
        Assert.Equal(Keyword.Help, Keywords.Read("HELP", optOutType));

    [Theory]
    [InlineData("HELP", Keyword.Help)]
    [InlineData("help?", Keyword.Help)]
    [InlineData("Info", Keyword.Help)]
    [InlineData("Ayuda", Keyword.Help)]
    [InlineData("información", Keyword.Help)]
    [InlineData("START", Keyword.Start)]
    [InlineData("Unstop", Keyword.Start)]
    [InlineData("BACK", Keyword.Back)]
    [InlineData("back.", Keyword.Back)]
    [InlineData("go back", Keyword.Back)]
    [InlineData("atras", Keyword.Back)]
    [InlineData("Atrás", Keyword.Back)]
    [InlineData("volver", Keyword.Back)]
    [InlineData("YES", Keyword.Yes)]
    [InlineData("Yes!", Keyword.Yes)]
    [InlineData("no", Keyword.No)]
    public void Words_that_the_carrier_leaves_to_us_count_alone_in_any_dress(string body, Keyword expected) =>
        Assert.Equal(expected, Keywords.Read(body, null));

    [Theory]
    [InlineData("help me")]
    [InlineData("my back hurts")]
    [InlineData("I want to go back to work")]
    [InlineData("yes I did")]
    [InlineData("no not really")]
    [InlineData("when do I start?")]
    [InlineData("the end")]
    [InlineData("I quit smoking")]
    [InlineData("please cancel my appointment")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂")]
    public void Inside_other_words_they_are_no_keyword(string body) =>
        Assert.Null(Keywords.Read(body, null));
}
