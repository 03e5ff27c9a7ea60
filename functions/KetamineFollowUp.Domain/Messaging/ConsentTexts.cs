using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Texts about texting itself: the first one, HELP, out and back in.</summary>
/// <remarks>
/// Every text of the product is plain GSM-7, says neither what the patient is treated for nor with what, and keeps to the
/// words of a sixth-grade reader. A clinic whose name gives the treatment away configures a discreet one.
/// </remarks>
public static class ConsentTexts
{
    /// <summary>The first text after consent: who, how often, cost, HELP and STOP, and that nobody watches around the clock.</summary>
    /// <remarks>Up to 5 check-ins a week is the default protocol's first week (days 1, 2, 3, 5 and 7).</remarks>
    /// <param name="clinicName">The clinic's name as the patient knows it.</param>
    /// <param name="clinicPhone">Where to call; null leaves the sentence out.</param>
    /// <param name="name">What the patient likes to be called; null for none.</param>
    public static Localized Welcome(string clinicName, string? clinicPhone = null, string? name = null)
    {
        var call = Sms.CallUs(clinicPhone);
        var called = Sms.Named(name);
        return Sms.Text(
            $"Hi{called}, this is {clinicName}. We will text you short check-ins after visits: up to 5 a week at first, then fewer. Msg & data rates may apply. Reply HELP for help, STOP to stop.{call.En} Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
            $"Hola{called}, somos {clinicName}. Le enviaremos preguntas cortas tras sus visitas: hasta 5 por semana al inicio, luego menos. Pueden aplicar tarifas de mensajes y datos. Responda HELP para ayuda, STOP para parar.{call.Es} No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");
    }

    /// <summary>The answer to HELP.</summary>
    public static Localized Help(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return Sms.Text(
            $"{clinicName}: check-ins after your visits.{call.En} Texts are not watched around the clock. Emergency? Call 911, or call or text 988. Msg & data rates may apply. Reply STOP to stop.",
            $"{clinicName}: preguntas cortas tras sus visitas.{call.Es} No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2. Pueden aplicar tarifas. Responda STOP para parar.");
    }

    /// <summary>The answer to "who is this?". It says nothing of who was meant, nor that anybody is a patient.</summary>
    public static Localized WhoWeAre(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return Sms.Text(
            $"This is {clinicName}. We send short check-ins by text.{call.En} Not for you? Reply WRONG NUMBER, or STOP. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
            $"Somos {clinicName}. Enviamos preguntas cortas por texto.{call.Es} ¿No es para usted? Responda NUMERO EQUIVOCADO, o STOP. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");
    }

    /// <summary>Confirms the language that was asked for, in that language.</summary>
    public static Localized LanguageSwitched { get; } = Sms.Text(
        "We will write to you in English from now on.",
        "Desde ahora le escribiremos en español.");

    /// <summary>The one confirmation of a revocation that the carrier did not answer; nothing follows it.</summary>
    public static Localized StopConfirmation(string clinicName, string? clinicPhone = null)
    {
        var call = Sms.CallUs(clinicPhone);
        return Sms.Text(
            $"{clinicName}: you will get no more texts from us. Reply START if you want them again.{call.En} Emergency? Call 911, or call or text 988.",
            $"{clinicName}: no recibirá más textos. Responda START si los quiere otra vez.{call.Es} ¿Emergencia? Llame al 911, o al 988 y marque 2.");
    }

    /// <summary>The answer to START.</summary>
    public static Localized StartConfirmation(string clinicName) => Sms.Text(
        $"{clinicName}: welcome back. You will get our check-ins again. Msg & data rates may apply. Reply HELP for help, STOP to stop.",
        $"{clinicName}: qué bueno tenerle de vuelta. Recibirá otra vez nuestras preguntas. Pueden aplicar tarifas. Responda HELP para ayuda, STOP para parar.");

    /// <summary>The answer to "wrong number". Says nothing about who was meant, nor that anybody is a patient.</summary>
    public static Localized WrongNumber { get; } = Sms.Text(
        "Sorry about that. We will not text this number again.",
        "Disculpe la molestia. No enviaremos más textos a este número.");
}
