using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class TextKindTests
{
    [Theory]
    [InlineData("I'm driving with Focus turned on. I'll see your message when I get where I'm going.")]
    [InlineData("I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.")]
    [InlineData("(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)")]
    [InlineData("[Auto-Reply] I'm driving right now - I'll get back to you later.")]
    [InlineData("I'm driving right now, I'll text you when I arrive")]
    [InlineData("Auto reply: sorry I can't talk right now")]
    [InlineData("Automatic reply: out of office until Monday")]
    [InlineData("I am currently out of the office and will respond when I return.")]
    [InlineData("I am away from my phone. If this is an emergency, please call 911.")]
    [InlineData("Thank you for your message. Our office hours are 9 to 5. If this is a medical emergency, please hang up and dial 911.")]
    [InlineData("Thanks for contacting Acme Plumbing! We will get back to you as soon as possible.")]
    [InlineData("Sorry, I can't talk right now. I'll call you back.")]
    [InlineData("I am on vacation until June 3. For urgent matters please contact the office.")]
    [InlineData("You have reached a number that is not monitored.")]
    [InlineData("This mailbox is not monitored. Do not reply.")]
    [InlineData("Free Msg: Unable to send message - Message Blocking is active.")]
    [InlineData("Voicemail from unknown: please leave a message after the tone")]
    [InlineData("Respuesta automática: estoy de vacaciones hasta el lunes")]
    [InlineData("Estoy manejando, te respondo cuando llegue")]
    [InlineData("En este momento no puedo contestar. En caso de emergencia llame al 911.")]
    [InlineData("Gracias por comunicarse con nosotros. Nuestro horario de atención es de 9 a 5. Le responderemos a la brevedad.")]
    [InlineData("Buzón de voz: deje su mensaje después del tono")]
    public void A_machine_wrote_it(string body) => Assert.IsType<TextKind.Automatic>(Read(body));

    [Theory]
    [InlineData("I'm driving")]
    [InlineData("I'll do it tomorrow")]
    [InlineData("I am in a meeting")]
    [InlineData("I can't talk about it")]
    [InlineData("thank you for checking on me")]
    [InlineData("I'm on vacation and my mood is great")]
    [InlineData("I am unavailable for the appointment, can you call me")]
    [InlineData("estoy manejando")]
    [InlineData("no puedo dormir")]
    public void A_person_wrote_it(string body) => Assert.IsNotType<TextKind.Automatic>(Read(body));

    [Theory]
    [InlineData("who is this")]
    [InlineData("Who is this?")]
    [InlineData("whos this")]
    [InlineData("who dis")]
    [InlineData("New phone, who dis?")]
    [InlineData("Sorry, who are you?")]
    [InlineData("Who's texting me?")]
    [InlineData("what is this")]
    [InlineData("Is this spam?")]
    [InlineData("are you a bot?")]
    [InlineData("how did you get my number")]
    [InlineData("I don't recognize this number")]
    [InlineData("whose number is this")]
    [InlineData("¿Quién es?")]
    [InlineData("quien eres")]
    [InlineData("¿Quién me escribe?")]
    [InlineData("De quién es este número")]
    [InlineData("hola quienes son ustedes")]
    [InlineData("¿Con quién hablo?")]
    public void Who_writes_is_asked(string body) => Assert.IsType<TextKind.WhoIsThis>(Read(body));

    [Theory]
    [InlineData("who cares")]
    [InlineData("who am i kidding")]
    [InlineData("what is this pain in my chest")]
    [InlineData("I don't know who I am anymore")]
    [InlineData("quien sabe")]
    public void Nobody_asks_who_writes(string body) => Assert.IsNotType<TextKind.WhoIsThis>(Read(body));

    [Theory]
    [InlineData("call me please")]
    [InlineData("Please call me")]
    [InlineData("can someone call me back?")]
    [InlineData("I need a call back")]
    [InlineData("could you have a nurse call me")]
    [InlineData("I want to talk to a person")]
    [InlineData("I need to speak with my doctor")]
    [InlineData("give me a call when you can")]
    [InlineData("Llámenme por favor")]
    [InlineData("¿Me pueden llamar?")]
    [InlineData("quiero hablar con alguien")]
    [InlineData("pueden llamarme")]
    public void A_call_is_asked_for(string body) => Assert.IsType<TextKind.CallMe>(Read(body));

    [Theory]
    [InlineData("call me crazy but I feel better")]
    [InlineData("my mom won't call me")]
    [InlineData("don't call me")]
    public void No_call_is_asked_for(string body) => Assert.IsNotType<TextKind.CallMe>(Read(body));

    [Theory]
    [InlineData("español", Language.Es)]
    [InlineData("En español por favor", Language.Es)]
    [InlineData("Spanish please", Language.Es)]
    [InlineData("SPANISH", Language.Es)]
    [InlineData("can you text me in spanish?", Language.Es)]
    [InlineData("hablo español", Language.Es)]
    [InlineData("no hablo inglés", Language.Es)]
    [InlineData("prefiero español", Language.Es)]
    [InlineData("I only speak Spanish", Language.Es)]
    [InlineData("solo español", Language.Es)]
    [InlineData("English please", Language.En)]
    [InlineData("english", Language.En)]
    [InlineData("In English, please", Language.En)]
    [InlineData("I don't speak Spanish", Language.En)]
    [InlineData("I speak English", Language.En)]
    [InlineData("inglés por favor", Language.En)]
    [InlineData("no spanish", Language.En)]
    public void A_language_is_asked_for(string body, Language language) => Assert.Equal(new TextKind.LanguageAsked(language), Read(body));

    [Theory]
    [InlineData("my english teacher was mean")]
    [InlineData("I failed my Spanish class and feel awful")]
    [InlineData("I don't speak to my family")]
    public void No_language_is_asked_for(string body) => Assert.IsType<TextKind.Words>(Read(body));

    [Theory]
    [InlineData("thanks")]
    [InlineData("Thank you so much!")]
    [InlineData("ok thanks 🙏")]
    [InlineData("ty")]
    [InlineData("gracias")]
    [InlineData("Muchas gracias por su mensaje")]
    public void Thanks_are_thanks(string body) => Assert.IsType<TextKind.Thanks>(Read(body));

    [Theory]
    [InlineData("2 thanks")]
    [InlineData("no thanks")]
    [InlineData("thank you for everything")]
    [InlineData("gracias por todo")]
    [InlineData("thanks but I feel worse")]
    [InlineData("ok")]
    public void More_than_thanks_is_more(string body) => Assert.IsNotType<TextKind.Thanks>(Read(body));

    [Theory]
    [InlineData("I'm in the hospital")]
    [InlineData("he was admitted last night")]
    [InlineData("estoy en el hospital")]
    [InlineData("me internaron ayer")]
    public void Hospital_news_are_known(string body) => Assert.IsType<TextKind.Hospital>(Read(body));

    [Fact]
    public void A_picture_without_words_is_a_picture()
    {
        Assert.IsType<TextKind.Picture>(TextKind.Read("", null, hasMedia: true, null));
        Assert.IsType<TextKind.Words>(TextKind.Read("", null, hasMedia: false, null));
        Assert.IsType<TextKind.Words>(TextKind.Read("look at this", null, hasMedia: true, null));
    }

    [Theory]
    [InlineData("I am away from my phone. If this is an emergency, please call 911.")]
    [InlineData("If this is a medical emergency, hang up and dial 911.")]
    [InlineData("Si es una emergencia, llame al 911.")]
    [InlineData("En caso de emergencia marque 911.")]
    public void Advice_to_callers_is_no_report(string body) => Assert.Equal(ScreenLevel.None, CallerAdvice.Screen(body).Level);

    [Theory]
    [InlineData("If this is an emergency call 911. I took all my pills.")]
    [InlineData("In an emergency? call 911, I want to kill myself tonight")]
    [InlineData("Si es una emergencia llame al 911. Me quiero matar.")]
    public void What_stands_beside_the_advice_is_read(string body) => Assert.Equal(ScreenLevel.Emergency, CallerAdvice.Screen(body).Level);

    [Theory]
    [InlineData("call me please ")]
    [InlineData("who is this who are you ")]
    [InlineData("i am out of office i will get back to you ")]
    [InlineData("en español por favor ")]
    [InlineData("i just got this number ")]
    public void A_long_hostile_text_is_read_in_linear_time(string unit)
    {
        var body = string.Concat(Enumerable.Repeat(unit, 64 * 1024 / unit.Length)) + "x";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(body);
        Read(body[..460]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), "64 KiB must not take seconds");
    }

    [Fact]
    public void Every_kind_calls_its_own_function() => Assert.Equal(
        ["command", "automatic", "who", "call", "hospital", "language", "picture", "thanks", "words"],
        new TextKind[] { new TextKind.Command(Keyword.Help), new TextKind.Automatic(), new TextKind.WhoIsThis(), new TextKind.CallMe(), new TextKind.Hospital(), new TextKind.LanguageAsked(Language.Es), new TextKind.Picture(), new TextKind.Thanks(), new TextKind.Words() }
            .Select(kind => kind.Match(_ => "command", () => "automatic", () => "who", () => "call", () => "hospital", _ => "language", () => "picture", () => "thanks", () => "words")));

    private static TextKind Read(string body) => TextKind.Read(NormalText.Of(body), null, hasMedia: false, "Sam");
}
