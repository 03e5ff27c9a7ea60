using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Messaging;

namespace KetamineFollowUp.Tests.Inbound;

/// <summary>A reaction to a text of ours is nobody's report of danger, however the phone words, quotes or cuts it.</summary>
public sealed class OwnWordsTests
{
    private const string Sent = "Thank you. A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988.";
    private const string Enviado = "Gracias. Una persona lo leera, pero no vigilamos los textos todo el dia. ¿Emergencia? Llame al 911 o al 988.";

    private static readonly string[] Forms =
    [
        "Loved “{0}”", "Liked “{0}”", "Disliked “{0}”", "Laughed at “{0}”", "Emphasized “{0}”", "Emphasised “{0}”", "Questioned “{0}”", "Reacted 😂 to “{0}”",
        "Reacted 👍🏽 to \"{0}\"", "Reacted “❤️” to “{0}”", "Removed a heart from “{0}”", "Removed a like from “{0}”", "Removed an exclamation mark from “{0}”", "Removed 😂 from “{0}”",
        "Removed a question mark from “{0}”", "❤️ to “{0}”", "👍 to “ {0} ”", "‼️ to “{0}”", "LIKED \"{0}\"", "Loved «{0}»", "Loved '{0}'", "Loved ‘{0}’", "Loved \u201E{0}\u201C", "Liked: {0}", "Loved\u00a0“{0}”",
        "Le encantó “{0}”", "Le gustó “{0}”", "Le gusta \"{0}\"", "Me gusta “{0}”", "Me encantó “{0}”", "No le gustó “{0}”", "Se rió de “{0}”", "Se rio con “{0}”", "Le dio risa “{0}”", "Enfatizó “{0}”", "Exclamó “{0}”",
        "Cuestionó “{0}”", "Puso en duda “{0}”", "Reaccionó con 😂 a “{0}”", "Reaccionó 😂 a “{0}”", "Ha reaccionado con 👍 a “{0}”", "Eliminó un corazón de “{0}”", "Quitó un me gusta de “{0}”", "👍 a “{0}”",
    ];

    private static readonly Func<string, string>[] Foldings =
    [
        text => text,
        text => text.Replace(' ', '\u00a0'),
        text => text.Replace(". ", ".\n", StringComparison.Ordinal),
        text => text.Replace(". ", ".\r\n", StringComparison.Ordinal),
        text => text.Replace("'", "’", StringComparison.Ordinal).Replace("\"", "”", StringComparison.Ordinal),
        text => text.Replace(' ', '\u202f').ToUpperInvariant(),
    ];

    public static IEnumerable<string> EveryText() =>
    [
        .. PatientTextsTests.AllTexts().Select(row => row.Data.Item2),
        .. from instrument in InstrumentCatalog.Shipped.All
           from item in instrument.Items
           from language in Enum.GetValues<Language>()
           select QuestionText.ForSms(instrument, item, language, firstOfInstrument: true),
    ];

    [Fact]
    public void Every_text_of_ours_quoted_in_every_form_is_a_reaction_and_none_at_the_crisis_screen()
    {
        foreach (var sent in EveryText())
        {
            var arrived = sent.Replace("{link}", "https://followup.lakesidewellness.example/s/1-AAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal);
            foreach (var form in Forms)
            {
                foreach (var fold in Foldings)
                {
                    IsReaction(string.Format(null, form, fold(arrived)), sent);
                }
            }
        }
    }

    [Fact]
    public void A_quote_is_known_wherever_it_is_cut()
    {
        foreach (var sent in EveryText().Where((_, index) => index % 3 == 0))
        {
            var arrived = sent.Replace("{link}", "https://followup.example/s/1", StringComparison.Ordinal);
            for (var length = OwnWords.ShortestQuote + 3; length < arrived.Length; length++)
            {
                foreach (var form in new[] { "Loved “{0}…”", "Liked \"{0}...\"", "👍 to “{0}”", "Le encantó “{0}…", "Laughed at “{0}" })
                {
                    IsReaction(string.Format(null, form, arrived[..length].TrimEnd()), sent);
                }
            }
        }
    }

    [Theory]
    [InlineData("Loved “Thank you. A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988.” I want to die", "I want to die")]
    [InlineData("Liked “Thank you. A person will read this” but I feel awful", "but I feel awful")]
    [InlineData("Loved “Thank you. A person will read this…”\n3", "3")]
    [InlineData("Loved “Thank you. A person will read this, and I took all my pills”", "and I took all my pills”")]
    [InlineData("I took pills\nLoved “Thank you. A person will read this…”", "I took pills")]
    [InlineData("Le gustó “Gracias. Una persona lo leerá” quiero morir", "quiero morir")]
    public void What_the_sender_wrote_beside_it_stays(string body, string left) =>
        Assert.Equal(new OwnWords(left, IsWhole: false), OwnWords.Out(NormalText.Of(body), [Sent, Enviado]));

    [Theory]
    [InlineData("Loved “I want to kill myself tonight”")]
    [InlineData("Thank you. A person will read this, but texts are not watched around the clock.")]
    [InlineData("I feel “Emergency? Call 911, or call or text 988.”")]
    [InlineData("Loved “Emergency”")]
    [InlineData("I loved him and he is dead")]
    [InlineData("👍")]
    [InlineData("No me gusta vivir")]
    [InlineData("")]
    public void Anything_else_stays_whole(string body) =>
        Assert.Equal(new OwnWords(NormalText.Of(body), IsWhole: true), OwnWords.Out(NormalText.Of(body), [Sent, Enviado]));

    private static void IsReaction(string body, string sent)
    {
        var text = NormalText.Of(body);
        Assert.True(OwnWords.MayBeIn(text), body);
        var own = OwnWords.Out(text, [sent, Sent, Enviado]);
        Assert.True(own.IsReaction, $"left “{own.Left}” of: {body}");
        Assert.Equal(ScreenLevel.None, CrisisScreen.Read(own.Left).Level);
    }
}
