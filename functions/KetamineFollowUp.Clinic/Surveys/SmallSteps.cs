using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Small steps in the wider plan: each done in minutes, without cost, whatever the day was like.</summary>
/// <remarks>ASSUMPTION: general advice that no source fixes, none of it medical; the medical lead may change any of it.</remarks>
internal static class SmallSteps
{
    public static Localized NameOf(PlanPart part) => part switch
    {
        PlanPart.Sleep => new("Sleep", "Sueño"),
        PlanPart.Movement => new("Movement", "Movimiento"),
        PlanPart.Connection => new("People", "Personas"),
        PlanPart.Therapy => new("Therapy", "Terapia"),
    };

    /// <summary>How the part is named in an address.</summary>
    public static string CodeOf(PlanPart part) => part switch
    {
        PlanPart.Sleep => "sleep",
        PlanPart.Movement => "movement",
        PlanPart.Connection => "connection",
        PlanPart.Therapy => "therapy",
    };

    /// <summary>The part of a name in an address; null when it is none.</summary>
    public static PlanPart? Find(string? code) =>
        Enum.GetValues<PlanPart>().Where(part => CodeOf(part) == code).Select(part => (PlanPart?)part).FirstOrDefault();

    /// <summary>The step of a day: the same all day, another one on the next.</summary>
    public static Localized For(PlanPart part, DateOnly day)
    {
        var steps = All(part);
        return steps[day.DayNumber % steps.Length];
    }

    /// <summary>All steps of a part.</summary>
    public static Localized[] All(PlanPart part) => part switch
    {
        PlanPart.Sleep =>
        [
            new("Put your phone away half an hour before bed tonight.", "Esta noche, deje el teléfono media hora antes de dormir."),
            new("Get up at the same time tomorrow as you did today.", "Mañana, levántese a la misma hora que hoy."),
            new("Sit in daylight for ten minutes soon after you wake up.", "Al despertar, pase diez minutos con luz del día."),
        ],
        PlanPart.Movement =>
        [
            new("Walk for ten minutes today. Slow is fine.", "Camine diez minutos hoy. Puede ir despacio."),
            new("Stand up and stretch for two minutes, three times today.", "Póngase de pie y estírese dos minutos, tres veces hoy."),
            new("Play one song you like and move to it.", "Ponga una canción que le guste y muévase con ella."),
        ],
        PlanPart.Connection =>
        [
            new("Send a short hello to someone you trust.", "Mande un saludo corto a alguien de confianza."),
            new("Ask someone you like to share a meal or a walk.", "Invite a alguien a comer o a caminar."),
            new("Call one person today, just for five minutes.", "Llame hoy a una persona, solo cinco minutos."),
        ],
        PlanPart.Therapy =>
        [
            new("Write down one thing you want to talk about next time.", "Escriba una cosa de la que quiera hablar la próxima vez."),
            new("Look up the date of your next visit. If you have none, call us.", "Busque la fecha de su próxima cita. Si no tiene, llámenos."),
            new("Write down one thing that has felt new since your last session here.", "Escriba una cosa que siente nueva desde su última sesión aquí."),
        ],
    };
}
