namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Words around one clear answer that change nothing of it: "ok 2", "2 thanks", "I think 7". Never read away where suicide is asked about.</summary>
internal static class Courtesy
{
    private static readonly HashSet<string> Words = new(
        ("ok okay k kk thanks thank you u thx ty tysm thankyou please pls plz hi hello hey sir maam so well um uh er lol haha "
        + "i im am think guess feel believe suppose id ill say said would go with put give be at around like rate score about probably mostly today now right rn currently here mood and yeah sure "
        + "my mine the a an is it its was answer response number feeling for me myself one's "
        + "gracias muchas por favor porfavor porfa hola buenas dias tardes creo que pienso me siento estoy en yo diria seria pondria doy le hoy ahora actualmente mi la el un una es respuesta animo bueno pues mas o menos jaja").Split(' '),
        StringComparer.Ordinal);

    /// <summary>True of such a word.</summary>
    public static bool Is(ReplyToken token) => token.Number is null && Words.Contains(token.Text);
}
