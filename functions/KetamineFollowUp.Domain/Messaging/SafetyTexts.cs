using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Texts that answer words about danger, and texts that say who reads what and when.</summary>
public static class SafetyTexts
{
    /// <summary>
    /// The crisis text; one segment in each language. 988 Suicide &amp; Crisis Lifeline: call or text; Spanish: press 2, or text AYUDA.
    /// </summary>
    /// <param name="teamAlerted">False with a gap in the roster: then it does not say that the team was alerted.</param>
    public static Localized Crisis(bool teamAlerted) => teamAlerted
        ? Sms.Text(
            "Thank you for telling us. In danger? Call 911. Call or text 988 any time, free. We have alerted our on-call team. If you need help now, do not wait for us.",
            "Gracias por decirnos. En peligro? Llame al 911. Llame al 988 y marque 2, o envie AYUDA al 988, gratis. Avisamos al equipo de guardia. No nos espere.")
        : Sms.Text(
            "Thank you for telling us. In danger? Call 911. Call or text 988 any time, free. If you need help now, do not wait for us.",
            "Gracias por decirnos. En peligro? Llame al 911. Llame al 988 y marque 2, o envie AYUDA al 988, gratis. No nos espere.");

    /// <summary>The answer to danger other than suicide: chest pain, trouble breathing, violence, somebody else in danger.</summary>
    /// <remarks>It names neither the cause nor a hotline: whoever is feared may read this phone.</remarks>
    /// <param name="teamAlerted">False with a gap in the roster.</param>
    public static Localized Danger(bool teamAlerted) => teamAlerted
        ? Sms.Text(
            "Thank you for telling us. If this is happening now, call 911 now. Do not wait for us. We have alerted our on-call team.",
            "Gracias por decirnos. Si está pasando ahora, llame ya al 911. No nos espere. Avisamos al equipo de guardia.")
        : Sms.Text(
            "Thank you for telling us. If this is happening now, call 911 now. Do not wait for us.",
            "Gracias por decirnos. Si está pasando ahora, llame ya al 911. No nos espere.");

    /// <summary>The answer to free text outside a survey.</summary>
    public static Localized Unread { get; } = Sms.Text(
        "Thank you. A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Gracias. Una persona lo leerá, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911 o al 988.");

    /// <summary>The answer to a patient who is paused or discharged.</summary>
    public static Localized Continued { get; } = Sms.Text(
        "Thank you for writing. We are not sending check-ins now, but a person will read this. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Gracias por escribir. Ahora no enviamos preguntas, pero una persona lo leerá. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911 o al 988.");

    /// <summary>The answer to a picture or recording without words.</summary>
    public static Localized MediaNotRead { get; } = Sms.Text(
        "Sorry, we cannot open pictures, videos or sound here. Please write it in words. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Lo sentimos, aquí no podemos abrir fotos, videos ni audios. Por favor escríbalo. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911 o al 988.");

    /// <summary>The answer to a number nobody knows, in both languages at once because its language is unknown too.</summary>
    public static string UnknownNumber(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return GsmText.Fold(
            $"This is {clinicName}. We do not know this number.{call.En} Texts are not watched around the clock. Emergency? Call 911, or call or text 988. / "
            + $"Somos {clinicName}. No conocemos este número.{call.Es} ¿Emergencia? Llame al 911 o al 988.");
    }
}
