using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Texts about visits. None of them says what a visit is for.</summary>
public static class VisitTexts
{
    /// <summary>The evening after a session: how to reach us, and no driving. It asks nothing.</summary>
    /// <remarks>No driving until the next day after a restful sleep: esketamine US label, section 5.</remarks>
    /// <param name="clinicName">As patients know it.</param>
    /// <param name="clinicPhone">As patients dial it; null: not told.</param>
    /// <param name="atHome">The session was at the patient's home.</param>
    public static Localized AfterSessionNotice(string clinicName, string? clinicPhone = null, bool atHome = false)
    {
        var call = Sms.CallUs(clinicPhone);
        return atHome ? AtHome(clinicName, call) : Sms.Text(
            $"{clinicName}: thank you for coming today. Please do not drive until tomorrow, after a restful sleep. Questions?{call.En} Or reply here; texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
            $"{clinicName}: gracias por venir hoy. Por favor no maneje hasta mañana, después de dormir bien. ¿Preguntas?{call.Es} O responda aquí; no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");
    }

    private static Localized AtHome(string clinicName, Localized call) => Sms.Text(
        $"{clinicName}: after your session at home today, stay in and do not drive until tomorrow, after a restful sleep. Questions?{call.En} Or reply here; texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        $"{clinicName}: después de su sesión en casa de hoy, quédese en casa y no maneje hasta mañana, después de dormir bien. ¿Preguntas?{call.Es} O responda aquí; no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>Sent after a clinician approved a visit: asks the patient to call about a time, orders nothing.</summary>
    public static Localized ReviewInvitation(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return Sms.Text(
            $"{clinicName}: your care team would like to talk with you about your next visit. You decide together.{call.En} Or reply here with a good time to call you.",
            $"{clinicName}: su equipo quiere hablar con usted sobre su próxima visita. Lo deciden juntos.{call.Es} O responda aquí a qué hora podemos llamarle.");
    }
}
