using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Texts that say who reads what and when. What answers words about danger is in <see cref="CrisisTexts"/>.</summary>
public static class SafetyTexts
{
    /// <summary>Answers a report that the patient has died, once.</summary>
    public static Localized DeathReported { get; } = Sms.Text(
        "Thank you for telling us. Someone from the clinic will call you.",
        "Gracias por decirnos. Alguien de la clínica le llamará.");

    /// <summary>The answer to free text outside a survey.</summary>
    public static Localized Unread { get; } = Sms.Text(
        "Thank you. A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Gracias. Una persona lo leerá, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>The answer to a patient who is paused or discharged.</summary>
    public static Localized Continued { get; } = Sms.Text(
        "Thank you for writing. We are not sending check-ins now, but a person will read this. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Gracias por escribir. Ahora no enviamos preguntas, pero una persona lo leerá. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>The answer to a picture or recording without words.</summary>
    public static Localized MediaNotRead { get; } = Sms.Text(
        "Sorry, we cannot open pictures, videos or sound here. Please write it in words. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Lo sentimos, aquí no podemos abrir fotos, videos ni audios. Por favor escríbalo. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");

    /// <summary>The answer to a number nobody knows, in both languages at once because its language is unknown too.</summary>
    public static string UnknownNumber(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return GsmText.Fold(
            $"This is {clinicName}. We do not know this number.{call.En} A person will read this, but texts are not watched around the clock. Emergency? Call 911, or call or text 988. / "
            + $"Somos {clinicName}. No conocemos este número.{call.Es} Una persona lo leerá, pero no vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");
    }
}
