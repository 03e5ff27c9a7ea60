using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>Every act behind every lead-in, every deadly thing in every place: dangers composed rather than collected, in both languages.</summary>
public sealed class CrisisScreenCompositionTests
{
    private static readonly string[] EnglishIntent = ["i'm going to", "im about to", "i've decided to", "tonight i will", "i plan to", "if this doesnt work ill", "gonna"];

    private static readonly string[] EnglishActs =
    [
        "kill myself", "hang myself", "shoot myself", "overdose", "cut my wrists", "jump off the bridge", "jump in front of a train", "drown myself", "suffocate myself",
        "set myself on fire", "crash my car into a wall", "end my life", "take my own life", "take all my pills", "swallow the whole bottle", "blow my brains out",
    ];

    private static readonly string[] SpanishIntent = ["voy a", "estoy por", "ya decidi", "hoy voy a", "planeo", "si no me ayudan voy a"];

    private static readonly string[] SpanishActs =
    [
        "matarme", "suicidarme", "ahorcarme", "colgarme", "dispararme", "envenenarme", "cortarme las venas", "tirarme del puente", "aventarme al tren", "quemarme vivo",
        "asfixiarme", "estrellarme con el carro", "darme un tiro", "quitarme la vida", "acabar con mi vida", "tomarme todas las pastillas", "tragarme el frasco",
    ];

    private static readonly string[] EnglishThings = ["the gun", "a rope", "the knife", "my pills", "a razor blade", "rat poison", "my belt", "bleach"];

    private static readonly string[] EnglishPlaces =
    [
        "i have {0} in my hand and i cant do this anymore", "{0} is on my bed and i cant take it anymore", "i have {0} ready for tonight", "i grabbed {0} and locked myself in the bathroom",
    ];

    private static readonly string[] SpanishThings = ["la pistola", "la soga", "el cuchillo", "las pastillas", "la navaja", "el veneno", "el cinto", "el raticida"];

    private static readonly string[] SpanishPlaces =
    [
        "tengo {0} en la mano y ya no puedo mas", "{0} esta en mi cama y ya no aguanto", "estoy sentado con {0} enfrente, adios", "agarre {0} y me encerre en el baño",
    ];

    [Fact]
    public void An_act_that_is_meant_is_an_emergency() =>
        AreEmergencies([.. Each(EnglishIntent, EnglishActs, (lead, act) => $"{lead} {act}"), .. Each(SpanishIntent, SpanishActs, (lead, act) => $"{lead} {act}")]);

    [Fact]
    public void A_deadly_thing_at_hand_is_an_emergency() =>
        AreEmergencies([.. Each(EnglishPlaces, EnglishThings, Fill), .. Each(SpanishPlaces, SpanishThings, Fill)]);

    [Fact]
    public void The_same_act_denied_is_none()
    {
        var denied = EnglishActs.Select(act => $"i don't want to {act}").Concat(SpanishActs.Select(act => $"no quiero {act}"));
        NoneMissed(denied, ScreenLevel.None);
    }

    private static string Fill(string place, string thing) => place.Replace("{0}", thing, StringComparison.Ordinal);

    private static IEnumerable<string> Each(string[] outer, string[] inner, Func<string, string, string> compose) => outer.SelectMany(one => inner, compose);

    private static void AreEmergencies(IEnumerable<string> texts) => NoneMissed(texts, ScreenLevel.Emergency);

    private static void NoneMissed(IEnumerable<string> texts, ScreenLevel level)
    {
        List<string> missed = [.. texts.Where(text => CrisisScreen.Read(text).Level != level)];
        Assert.Empty(missed);
    }
}
