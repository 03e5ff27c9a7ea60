using System.Globalization;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.SafetyPlans;

/// <summary>What the pages of a patient's plan say. None of them names the patient, or what they are treated for.</summary>
internal static class PlanWords
{
    private static readonly Localized Most = new(
        SafetyPlanParts.LongestPart.ToString("N0", CultureInfo.InvariantCulture), SafetyPlanParts.LongestPart.ToString(CultureInfo.InvariantCulture));

    public static readonly Localized Title = new("My plan", "Mi plan");

    public static readonly Localized Door = new(
        "Are you alone with your phone? The button works once. After that, text PLAN to get a new link.",
        "¿Nadie más ve su teléfono? El botón funciona una sola vez. Después, envíe PLAN para recibir un enlace nuevo.");

    public static readonly Localized Show = new("Show my plan", "Ver mi plan");

    public static readonly Localized Lead = new(
        "This is your plan for hard moments. Change it whenever you want, in your own words. Blank parts are fine. Your care team can see it. Nobody watches it around the clock.",
        "Este es su plan para momentos difíciles. Cámbielo cuando quiera, con sus propias palabras. Puede dejar partes en blanco. Su equipo puede verlo. Nadie lo vigila todo el día.");

    public static readonly Localized Empty = new(
        "Nothing is written down yet. You can begin here, and finish it with your care team.",
        "Todavía no hay nada escrito. Puede empezar aquí y terminarlo con su equipo.");

    public static readonly Localized Unsorted = new("Written down before", "Escrito antes");

    public static readonly Localized Hint = new($"Up to {Most.En} characters.", $"Hasta {Most.Es} caracteres.");

    public static readonly Localized TooLong = new($"Please use up to {Most.En} characters.", $"Por favor use hasta {Most.Es} caracteres.");

    public static readonly Localized NotYet = new(
        "This is not saved yet. Please look at it again:", "Todavía no se guardó. Por favor revise esto:");

    public static readonly Localized Save = new("Save my plan", "Guardar mi plan");

    public static readonly Localized SaveBy = new(
        "You can save once, within an hour. For your privacy, close this page afterwards.", "Puede guardar una vez, en la próxima hora. Para su privacidad, cierre esta página después.");

    public static readonly Localized SavedTitle = new("Your plan is saved", "Su plan está guardado");

    public static readonly Localized Saved = new(
        "Your care team can see it. To read or change it again, text PLAN.", "Su equipo puede verlo. Para leerlo o cambiarlo otra vez, envíe PLAN.");

    public static readonly Localized GoneTitle = new("This link no longer works", "Este enlace ya no funciona");

    public static readonly Localized Gone = new(
        "It opens once, and for 15 minutes only. Text PLAN to get a new one.", "Se abre una sola vez y solo por 15 minutos. Envíe PLAN para recibir uno nuevo.");

    public static readonly Localized NotSaved = new(
        "What you wrote was not saved. You can copy it from here:", "Lo que escribió no se guardó. Puede copiarlo de aquí:");

    public static readonly Localized Offline = new(
        "Your phone is not online. Nothing has been sent yet. Keep this page open, and it will be sent when you are back online. In an emergency call 911.",
        "Su teléfono no tiene conexión. Todavía no se envió nada. Deje esta página abierta y se enviará cuando vuelva la conexión. En una emergencia llame al 911.");
}
