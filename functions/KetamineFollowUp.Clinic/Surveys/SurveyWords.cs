using System.Globalization;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>What patient pages say around the questions. Pages keep their accents, so these are not the texts' words.</summary>
internal static class SurveyWords
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    public static readonly Localized Title = new("Your check-in", "Sus preguntas");

    public static readonly Localized Next = new("Next", "Siguiente");

    public static readonly Localized Back = new("Back", "Atrás");

    public static readonly Localized AnsweredBefore = new(
        "You have answered this. To keep it private, we do not show your answer. If you choose again, the new answer counts.",
        "Ya respondió esta pregunta. No mostramos su respuesta para que siga siendo privada. Si elige otra vez, cuenta la nueva.");

    public static readonly Localized KeepAnswer = new("Keep my answer", "Dejar mi respuesta");

    public static readonly Localized Offline = new(
        "Your phone is not online. Your answer has not been sent yet. Keep this page open, and it will be sent when you are back online. In an emergency call 911.",
        "Su teléfono no tiene conexión. Su respuesta todavía no se envió. Deje esta página abierta y se enviará cuando vuelva la conexión. En una emergencia llame al 911.");

    // Spanish sets a thousand apart from five figures on.
    private static readonly Localized Most = new(
        SurveyForm.LongestWords.ToString("N0", CultureInfo.InvariantCulture), SurveyForm.LongestWords.ToString(CultureInfo.InvariantCulture));

    public static readonly Localized Optional = new(
        $"You may leave this blank. Up to {Most.En} characters.", $"Puede dejarlo en blanco. Hasta {Most.Es} caracteres.");

    public static readonly Localized AllThatApply = new("Check all that apply.", "Marque todas las que apliquen.");

    public static readonly Localized NoneOfThese = new("None of these", "Ninguna de estas");

    public static readonly Localized InWords = new(
        $"In your own words. Up to {Most.En} characters.", $"Con sus propias palabras. Hasta {Most.Es} caracteres.");

    public static readonly Localized Error = new("Error", "Error");

    public static readonly Localized ErrorTitle = new("Please look at this again", "Por favor revise esto");

    public static readonly Localized Missing = new("Please choose an answer.", "Por favor elija una respuesta.");

    public static readonly Localized MissingOfSeveral = new(
        "Please check all that apply, or “None of these”.", "Por favor marque todas las que apliquen, o “Ninguna de estas”.");

    public static readonly Localized WrongOfSeveral = new(
        "Please check the ones that apply, or only “None of these”.", "Por favor marque las que apliquen, o solo “Ninguna de estas”.");

    public static readonly Localized WrongChoice = new(
        "That is not one of the answers. Please choose one of them.", "Esa no es una de las respuestas. Por favor elija una de ellas.");

    public static readonly Localized WrongWords = new(
        $"Please use words, up to {Most.En} characters.", $"Por favor use palabras, hasta {Most.Es} caracteres.");

    public static readonly Localized AskedLater = new("This question comes again after this page.", "Esta pregunta vendrá otra vez después de esta página.");

    public static readonly Localized Kept = new("What you have answered is saved.", "Lo que ya respondió está guardado.");

    public static readonly Localized ThanksTitle = new("Thank you", "Gracias");

    public static readonly Localized Thanks = new(
        "That is all for now. Your answers are saved, and your care team can see them.",
        "Eso es todo por ahora. Sus respuestas están guardadas y su equipo puede verlas.");

    public static readonly Localized NextTitle = new("What happens next", "Qué sigue");

    /// <summary>Only said when somebody is on call.</summary>
    public static readonly Localized TeamWillTry = new(
        "A person from our team will try to reach you.", "Una persona de nuestro equipo tratará de hablar con usted.");

    public static readonly Localized NextSomeDay = new(
        "We will write to you when it is time for your next check-in.", "Le escribiremos cuando sea hora de sus próximas preguntas.");

    public static readonly Localized WrongAnswer = new(
        "Did you tap a wrong answer? Call us, and we will put it right.", "¿Tocó una respuesta equivocada? Llámenos y la corregimos.");

    public static readonly Localized StepTitle = new("One small step", "Un pequeño paso");

    public static readonly Localized StepOffer = new(
        "Would you like an idea for today? It is up to you. Choose one:", "¿Quiere una idea para hoy? Usted decide. Elija una:");

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
        "The link may be cut off, or too old. Please open it from your latest message.",
        "El enlace puede estar incompleto o ser muy antiguo. Por favor ábralo desde su último mensaje.");

    public static readonly Localized Emergency = new(
        "In an emergency call 911, or call or text 988.", "En una emergencia llame al 911, o llame al 988 y marque 2.");

    public static readonly Localized Help = new("Questions? Call us:", "¿Preguntas? Llámenos:");

    public static Localized Progress(int number, int of) => new($"Question {number} of {of}", $"Pregunta {number} de {of}");

    public static Localized Range(int? least, int? most) => new($"A number from {least} to {most}", $"Un número de {least} a {most}");

    public static Localized WrongNumber(int? least, int? most) => new(
        $"Please give a whole number from {least} to {most}.", $"Por favor escriba un número entero de {least} a {most}.");

    public static Localized NextOn(DateOnly day) => new(
        $"We will write to you for your next check-in around {day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture)}.",
        $"Le escribiremos para sus próximas preguntas alrededor del {day.ToString("dddd d 'de' MMMM", Spanish)}.");
}
