using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// Finds the keyword of an inbound text, in English and Spanish whatever the patient's language. The crisis screen reads
/// the same text on its own: a keyword never excuses it.
/// </summary>
/// <remarks>
/// Consent may be revoked by any reasonable means (FCC 24-18), within 10 business days: clear revocations are honored here at
/// once; a doubtful one ("stop texting me at night") is no keyword, so it is unread mail that a person reads.
/// </remarks>
public static class Keywords
{
    // Source: Twilio, "Support for opt-out keywords". The carrier acts on the word alone, in any case, without punctuation.
    private static readonly FrozenSet<string> CarrierStopWords = new[]
    {
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Keyword> Words = new Dictionary<string, Keyword>
    {
        ["help"] = Keyword.Help,
        ["info"] = Keyword.Help,
        ["ayuda"] = Keyword.Help,
        ["informacion"] = Keyword.Help,
        ["start"] = Keyword.Start,
        ["unstop"] = Keyword.Start,
        ["back"] = Keyword.Back,
        ["go back"] = Keyword.Back,
        ["atras"] = Keyword.Back,
        ["volver"] = Keyword.Back,
        ["regresar"] = Keyword.Back,
        ["plan"] = Keyword.Plan,
        ["my plan"] = Keyword.Plan,
        ["mi plan"] = Keyword.Plan,
        ["safety plan"] = Keyword.Plan,
        ["my safety plan"] = Keyword.Plan,
        ["plan de seguridad"] = Keyword.Plan,
        ["mi plan de seguridad"] = Keyword.Plan,
        ["yes"] = Keyword.Yes,
        ["no"] = Keyword.No,
    }.ToFrozenDictionary();

    /// <summary>The text's keyword; null when it has none.</summary>
    /// <param name="body">The text as it arrived.</param>
    /// <param name="optOutType">The provider's <c>OptOutType</c> (STOP, HELP or START), null or empty when it sent none.</param>
    /// <param name="preferredName">The patient's name, so that "this is not Maria" is a wrong number; null when unknown.</param>
    public static Keyword? Read(string body, string? optOutType, string? preferredName = null)
    {
        var type = optOutType?.Trim().ToUpperInvariant() ?? "";
        if (type == "STOP" || CarrierStopWords.Contains(body.Trim()))
        {
            return Keyword.CarrierStop;
        }

        var text = KeywordText.Normalize(body);
        var word = type switch
        {
            "HELP" => Keyword.Help,
            "START" => Keyword.Start,
            _ => Words.TryGetValue(text.Whole, out var found) ? found : Other(text, preferredName),
        };
        return type.Length == 0 ? word : AnsweredByCarrier(word);
    }

    private static Keyword? Other(KeywordText text, string? preferredName)
    {
        if (WrongNumbers.IsIn(text, preferredName))
        {
            return Keyword.WrongNumber;
        }

        // "Stop." with a full stop is a revocation that the carrier does not see.
        return CarrierStopWords.Contains(text.Whole) || MisspelledStops.IsOne(text) || Revocations.IsIn(text) ? Keyword.Revoke : null;
    }

    private static Keyword? AnsweredByCarrier(Keyword? word) => word switch
    {
        Keyword.Help or Keyword.CarrierHelp => Keyword.CarrierHelp,
        Keyword.Start or Keyword.CarrierStart => Keyword.CarrierStart,
        Keyword.CarrierStop or Keyword.Revoke or Keyword.WrongNumber or Keyword.Back or Keyword.Plan or Keyword.Yes or Keyword.No or null => word,
    };
}
