using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public class ScreenKindTests
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData("I want to die", ScreenKind.Suicide, CrisisText.Suicide)]
    [InlineData("me quiero morir", ScreenKind.Suicide, CrisisText.Suicide)]
    [InlineData("the itch to use my old knife on my arm is back", ScreenKind.SelfInjury, CrisisText.Suicide)]
    [InlineData("volví a cortarme los brazos", ScreenKind.SelfInjury, CrisisText.Suicide)]
    [InlineData("my wife wants to die", ScreenKind.SomebodyElse, CrisisText.Suicide)]
    [InlineData("mi hermana se quiere matar", ScreenKind.SomebodyElse, CrisisText.Suicide)]
    [InlineData("he hits me", ScreenKind.Violence, CrisisText.Neutral)]
    [InlineData("mi novio me pegó el mes pasado", ScreenKind.Violence, CrisisText.Neutral)]
    [InlineData("my husband threatened to kill me", ScreenKind.Violence, CrisisText.Neutral)]
    [InlineData("mi esposo me pega", ScreenKind.Violence, CrisisText.Neutral)]
    [InlineData("I'm going to hurt him", ScreenKind.Threat, CrisisText.Neutral)]
    [InlineData("I have thoughts of killing my husband", ScreenKind.Threat, CrisisText.Neutral)]
    [InlineData("lo voy a matar", ScreenKind.Threat, CrisisText.Neutral)]
    [InlineData("pienso en ahogar a mi bebé y me asusta", ScreenKind.Threat, CrisisText.Neutral)]
    [InlineData("the neighbor beats his kid, bruises all over his back", ScreenKind.ViolenceToAnother, CrisisText.Neutral)]
    [InlineData("creo que al niño del vecino lo golpean, tiene moretones en la espalda", ScreenKind.ViolenceToAnother, CrisisText.Neutral)]
    [InlineData("I fainted this morning", ScreenKind.Medical, CrisisText.Danger)]
    [InlineData("me desmayé ayer", ScreenKind.Medical, CrisisText.Danger)]
    [InlineData("my toddler swallowed my lithium", ScreenKind.Medical, CrisisText.Danger)]
    [InlineData("the voices are getting louder since sunday", ScreenKind.ManiaOrPsychosis, CrisisText.Danger)]
    [InlineData("tres noches sin dormir y me siento invencible", ScreenKind.ManiaOrPsychosis, CrisisText.Danger)]
    [InlineData("I used to think about killing myself, not any more", ScreenKind.Past, null)]
    [InlineData("antes pensaba en matarme, ya no", ScreenKind.Past, null)]
    public void The_kind_of_a_verdict_chooses_the_reply(string text, ScreenKind kind, CrisisText? reply)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal((kind, reply), (reading.Kind!.Value, CrisisTextChoice.For(reading)));
    }

    [Theory]
    [InlineData("I used to want to kill myself, not anymore")]
    [InlineData("I'm not suicidal anymore")]
    [InlineData("antes pensaba en matarme, ya no")]
    public void What_is_plainly_over_is_a_concern_that_pages_nobody_and_is_read_first(string text)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal(ScreenLevel.Concern, reading.Level);
        Assert.Empty(ScreenFindings.From(reading));
        Assert.False(reading.CarriesSuicidalWords);
        Assert.True(ScreenContext.IsFlagged(reading));
    }

    [Theory]
    [InlineData("I used to want to die, not anymore, but now I do again")]
    [InlineData("I used to want to kill myself and I still do")]
    [InlineData("I've wanted to die for years, not any better")]
    [InlineData("I'm not suicidal anymore but I have the pills in my hand")]
    [InlineData("ya no quiero vivir")]
    public void What_still_holds_is_never_over(string text)
    {
        var reading = CrisisScreen.Read(text);
        Assert.NotEqual(ScreenKind.Past, reading.Kind);
        Assert.NotEmpty(ScreenFindings.From(reading));
    }

    [Theory]
    [InlineData("two nights no sleep, talking nonstop, maxed out 3 credit cards, never felt better")]
    [InlineData("las voces están más fuertes desde el domingo")]
    public void Night_signs_are_urgent_and_page_at_any_hour(string text)
    {
        var finding = Assert.Single(ScreenFindings.From(CrisisScreen.Read(text)));
        Assert.Equal((FindingKind.AdverseEffect, Severity.Urgent, Paging.Now), (finding.Kind, finding.Severity, finding.Paging));
        Assert.False(finding.IsSafety);
    }

    [Fact]
    public void A_voice_that_commands_harm_is_an_emergency_of_crisis_language() =>
        Assert.Contains(ScreenFindings.From(CrisisScreen.Read("the voices say to stab my roommate and im going to listen")), finding => finding is { Kind: FindingKind.CrisisLanguage, Severity: Severity.Emergency });

    [Fact]
    public void A_reading_stored_before_kinds_is_read()
    {
        var read = JsonSerializer.Deserialize<ScreenReading>("""{"level":"concern","hits":[{"topic":"suicide","level":"concern","ruleId":"en.wish.die"}]}""", Stored)!;
        Assert.Equal((ScreenKind.Suicide, false), (read.Kind!.Value, read.SaysDoIt));
    }
}
