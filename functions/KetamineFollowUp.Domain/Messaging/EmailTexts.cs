using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>One email. The mail provider is not HIPAA-eligible: it holds a clinic's name and a link, nothing clinical.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">Plain text; <c>{link}</c> stands for a link made at delivery.</param>
public sealed record EmailText(string Subject, string Body);

/// <summary>The emails that patients get.</summary>
public static class EmailTexts
{
    /// <summary>Opens a survey on a page.</summary>
    public static EmailText Survey(Language language, string clinicName, string? clinicPhone = null) => language switch
    {
        Language.En => English($"A message from {OneLine(clinicName)}", "We have a few short questions for you. Please open this page:", clinicName, clinicPhone),
        Language.Es => Spanish($"Un mensaje de {OneLine(clinicName)}", "Tenemos unas preguntas cortas para usted. Por favor abra esta página:", clinicName, clinicPhone),
    };

    /// <summary>Reminds of an open survey.</summary>
    public static EmailText Reminder(Language language, string clinicName, string? clinicPhone = null) => language switch
    {
        Language.En => English($"A reminder from {OneLine(clinicName)}", "Our short questions are still open. When you have a moment, please open this page:", clinicName, clinicPhone),
        Language.Es => Spanish($"Un recordatorio de {OneLine(clinicName)}", "Nuestras preguntas cortas siguen abiertas. Cuando tenga un momento, por favor abra esta página:", clinicName, clinicPhone),
    };

    /// <summary>Asks the patient to call about a visit, where a text cannot be sent. It says nothing of the visit.</summary>
    public static EmailText Invitation(Language language, string clinicName, string? clinicPhone = null) => language switch
    {
        Language.En => new(
            $"A message from {OneLine(clinicName)}",
            $"Hello,\n\nWe would like to talk with you about your next visit. You decide together with us.{Sms.CallUs(clinicPhone).En}\n\nThis mailbox is not watched around the clock. In an emergency call 911, or call or text 988.\n\nTo stop these emails, tell us.\n\n{clinicName}\n"),
        Language.Es => new(
            $"Un mensaje de {OneLine(clinicName)}",
            $"Hola:\n\nQueremos hablar con usted sobre su próxima visita. Lo decidimos juntos.{Sms.CallUs(clinicPhone).Es}\n\nNo vigilamos este correo todo el día. En una emergencia llame al 911, o llame al 988 y marque 2.\n\nPara dejar de recibir estos correos, avísenos.\n\n{clinicName}\n"),
    };

    private static EmailText English(string subject, string request, string clinicName, string? clinicPhone) => new(
        subject,
        $"Hello,\n\n{request}\n\n{{link}}\n\nThe link is just for you. Please do not forward it. This mailbox is not watched around the clock. In an emergency call 911, or call or text 988.\n\nTo stop these emails, tell us.{Sms.CallUs(clinicPhone).En}\n\n{clinicName}\n");

    private static EmailText Spanish(string subject, string request, string clinicName, string? clinicPhone) => new(
        subject,
        $"Hola:\n\n{request}\n\n{{link}}\n\nEl enlace es solo para usted. Por favor no lo reenvíe. No vigilamos este correo todo el día. En una emergencia llame al 911, o llame al 988 y marque 2.\n\nPara dejar de recibir estos correos, avísenos.{Sms.CallUs(clinicPhone).Es}\n\n{clinicName}\n");

    // A line break in a subject is a header injection.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
