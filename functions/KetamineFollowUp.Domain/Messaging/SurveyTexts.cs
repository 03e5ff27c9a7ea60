using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>What is said around a survey's questions. <c>{link}</c> stands for a link made at delivery.</summary>
public static class SurveyTexts
{
    /// <summary>The text that opens a survey on a page.</summary>
    public static Localized SurveyLink(string clinicName) => Sms.Text(
        $"{clinicName}: it is time for a short check-in. Please open {{link}} The page is just for you.",
        $"{clinicName}: es hora de unas preguntas cortas. Por favor abra {{link}} La página es solo para usted.");

    /// <summary>The reminder of a survey on a page.</summary>
    public static Localized ReminderLink(string clinicName) => Sms.Text(
        $"{clinicName}: your check-in is still open. When you have a moment, please open {{link}}",
        $"{clinicName}: sus preguntas siguen abiertas. Cuando tenga un momento, por favor abra {{link}}");

    /// <summary>Stands before the current question in a reminder.</summary>
    public static Localized ReminderPreface { get; } = Sms.Text("Your check-in is still open.", "Sus preguntas siguen abiertas.");

    /// <summary>A reply that could not be read, the first time.</summary>
    /// <param name="choices">The answers with their digits, in the patient's language.</param>
    public static Localized AskAgain(string choices) => Sms.Text(
        $"Sorry, we did not understand. Please reply with one number: {choices}",
        $"Disculpe, no entendimos. Por favor responda con un número: {choices}");

    /// <summary>Words that are no answer, the first time: a person reads them.</summary>
    /// <param name="choices">The answers with their digits, in the patient's language.</param>
    public static Localized AskAgainRead(string choices) => Sms.Text(
        $"A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988. To answer, please reply with one number: {choices}",
        $"Una persona lo leerá, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2. Para contestar, responda con un número: {choices}");

    /// <summary>Words of a patient who answers on a page: a person reads them, and the page is still open.</summary>
    public static Localized LinkRead { get; } = Sms.Text(
        "Thank you. A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988. Your check-in is here: {link}",
        "Gracias. Una persona lo leerá, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2. Sus preguntas están aquí: {link}");

    /// <summary>A reply that could not be read, the second time: the page instead, and a person reads it.</summary>
    public static Localized OfferLink { get; } = Sms.Text(
        "Sorry, we still could not read that. You can answer here: {link} A person will read your reply, but texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Disculpe, todavía no pudimos leerlo. Puede responder aquí: {link} Una persona leerá su respuesta, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>The last answer arrived.</summary>
    public static Localized Thanks { get; } = Sms.Text(
        "Thank you, that is all for now. Your care team can see your answers. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Gracias, eso es todo por ahora. Su equipo puede ver sus respuestas. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>An answer to a survey that has closed.</summary>
    public static Localized SurveyClosed { get; } = Sms.Text(
        "Thank you. That check-in has closed, so this was not counted, but a person will read it. Not watched around the clock. Emergency? Call 911 or 988.",
        "Gracias. Esas preguntas ya cerraron y esto no se contó, pero una persona lo leerá. No vigilamos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>BACK before the first answer, or without a survey.</summary>
    public static Localized BackNothing { get; } = Sms.Text("There is no earlier question to go back to.", "No hay una pregunta anterior.");
}
