using System.Collections.Frozen;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>Thanks and nothing else: "ok thank you so much", "gracias 🙏".</summary>
internal static class ThanksWords
{
    private static readonly FrozenSet<string> Thanking = Set("thanks thank thx tx ty tysm tyvm thankyou thnx thanx tks appreciated gracias grax grasias grcs agradecido agradecida agradezco");

    private static readonly FrozenSet<string> Beside = Set(
        "you u so very much lot a again for the message text texts checking check in on me your help this that ok okay k kk great good cool perfect awesome got it will do sounds alright sure i appreciate yes yep "
        + "many kindly sir maam dear friends friend team guys everyone bye have nice day one too night evening welcome youre "
        + "muchas muchisimas mil por el mensaje su tu ayuda esta bien vale de nada si igualmente amable muy le les lo la que tenga tengan buen buena dia noche tarde estar pendiente escribir preguntar y a usted ustedes");

    public static bool IsOne(KeywordText text)
    {
        var words = text.Whole.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Thanking.Contains) && words.All(word => Thanking.Contains(word) || Beside.Contains(word));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
