using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// Words to "what changed?" that name no change: "same", "ok", "no thanks", a digit, an echo of our own prompt (messaging.md, free words for the
/// medication question).
/// </summary>
internal static class NoMedicationChange
{
    private static readonly HashSet<string> Saying = Set(
        "0 zero cero skip skipped skipping omitir saltar pasar no nope nah none nothing not n a na same ok okay k kk fine good great alright thanks thank ty thx ninguno ninguna ningun nada igual mismo misma mismos mismas bien gracias sin nunca never unchanged nil pass next");

    private static readonly HashSet<string> Beside = Set(
        "you u so much very sir maam please pls thing things everything all still has have had been is are was were it its i im ive my the any of to for in on as at this that week usual before always now yet far "
        + "change changes changed changing medication medications medicine medicines meds med pills taking take dose doses really far with me us new different other stays stayed everythings same "
        + "you por favor muchas todo toda todos sigue siguen sigo tomando lo la las los el mi mis de del que ha han hubo hay en una un semana siempre cambio cambios cambiado cambiaron medicamento medicamentos medicina medicinas pastillas nuevo nueva y o e");

    private static readonly HashSet<string> Affirming = Set("yes yeah yep yup y si sure");

    /// <summary>What the words are when they name nothing; null when they name something.</summary>
    public static AnswerReading? Read(Item item, string text)
    {
        var tokens = ReplyTokens.Of(text.Replace('/', ' ')).Where(token => !token.IsMark && !token.IsEmoji).ToArray();
        var prompt = Prompt(item);
        if (tokens.Length == 0 || !tokens.All(token => token.Number is not null || Saying.Contains(token.Text) || Beside.Contains(token.Text) || Affirming.Contains(token.Text) || prompt.Contains(token.Text)))
        {
            return null;
        }

        // "Yes" and "it changed" name nothing either, but say that there is something to name.
        var denies = tokens.Any(token => token.Number is not null || Saying.Contains(token.Text));
        return denies || IsEcho(tokens, prompt) ? new AnswerReading.Skipped() : new AnswerReading.NotUnderstood();
    }

    private static bool IsEcho(ReplyToken[] tokens, HashSet<string> prompt) => tokens.Length >= ShortestEcho && tokens.All(token => prompt.Contains(token.Text));

    private const int ShortestEcho = 4;

    private static HashSet<string> Prompt(Item item) =>
    [
        .. Enum.GetValues<Language>().SelectMany(language => ReplyTokens.Of($"{item.Text.In(language)} {item.SmsText?.In(language)} {QuestionText.Choices(item, language)}")).Select(token => token.Text),
    ];

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
