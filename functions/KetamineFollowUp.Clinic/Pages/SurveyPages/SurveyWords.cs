using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>What patient pages say around the questions. Pages keep their accents, so these are not the texts' words.</summary>
internal static class SurveyWords
{
    public static readonly Localized Title = new("Your check-in", "Sus preguntas");

    public static readonly Localized Send = new("Send and go on", "Enviar y seguir");

    public static readonly Localized Optional = new("You may leave this blank.", "Puede dejarlo en blanco.");

    public static readonly Localized InWords = new("In your own words.", "Con sus propias palabras.");

    public static readonly Localized Error = new("Error", "Error");

    public static readonly Localized ErrorTitle = new("Please look at these questions again", "Por favor revise estas preguntas");

    public static readonly Localized Missing = new("Please choose an answer.", "Por favor elija una respuesta.");

    public static readonly Localized WrongChoice = new(
        "That is not one of the answers. Please choose one of them.", "Esa no es una de las respuestas. Por favor elija una de ellas.");

    public static readonly Localized WrongWords = new(
        "Please write it in words, in at most 1,000 characters.", "Por favor escríbalo con palabras, en 1000 caracteres como máximo.");

    public static readonly Localized AskedLater = new("This question comes again after this page.", "Esta pregunta vendrá otra vez después de esta página.");

    public static readonly Localized Kept = new("What you have answered is saved.", "Lo que ya respondió está guardado.");

    public static readonly Localized ThanksTitle = new("Thank you", "Gracias");

    public static readonly Localized Thanks = new(
        "That is all for now. Your care team can see your answers. You can close this page.",
        "Eso es todo por ahora. Su equipo puede ver sus respuestas. Puede cerrar esta página.");

    public static readonly Localized ClosedTitle = new("These questions are closed", "Estas preguntas están cerradas");

    public static readonly Localized Answered = new("They have been answered already. Thank you.", "Ya fueron respondidas. Gracias.");

    public static readonly Localized Expired = new(
        "The time to answer them has passed. We will ask again at your next check-in.",
        "El tiempo para responderlas pasó. Le preguntaremos otra vez en su próximo seguimiento.");

    public static readonly Localized Stopped = new("They are no longer needed.", "Ya no hacen falta.");

    public static readonly Localized LateAnswer = new(
        "What you have just sent was not counted, but a person will read it.",
        "Lo que acaba de enviar no se contó, pero una persona lo leerá.");

    public static readonly Localized UnknownTitle = new("This page could not be found", "No encontramos esta página");

    public static readonly Localized Unknown = new(
        "The link may be incomplete, or too old. Please open it from your latest message.",
        "El enlace puede estar incompleto o ser muy antiguo. Por favor ábralo desde su último mensaje.");

    public static readonly Localized Help = new("Questions? Call us:", "¿Preguntas? Llámenos:");

    public static Localized Part(int part, int of) => new($"Part {part} of {of}", $"Parte {part} de {of}");

    public static Localized Range(int? least, int? most) => new($"A number from {least} to {most}", $"Un número de {least} a {most}");

    public static Localized WrongNumber(int? least, int? most) => new(
        $"Please give a whole number from {least} to {most}.", $"Por favor escriba un número entero de {least} a {most}.");
}
