using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>What a patient page says after a positive answer.</summary>
/// <remarks>
/// 988 Suicide &amp; Crisis Lifeline, free at any time: call, text, or chat at 988lifeline.org; Spanish: call and press 2, text
/// AYUDA, or chat at 988lineadevida.org (988lifeline.org, samhsa.gov/988).
/// </remarks>
internal static class SafetyWords
{
    public static readonly Localized Title = new("Thank you for telling us", "Gracias por decirnos");

    public static readonly Localized Crisis = new(
        "If you are in danger now, call 911. You can call, text or chat with 988 at any time. It is free.",
        "Si está en peligro ahora, llame al 911. Puede llamar al 988 y marcar 2, o enviarle un texto o chatear, a cualquier hora. Es gratis.");

    public static readonly Localized Danger = new(
        "If this is happening now, call 911 now. Do not wait for us.", "Si está pasando ahora, llame ya al 911. No nos espere.");

    public static readonly Localized DoNotWait = new("If you need help now, do not wait for us.", "Si necesita ayuda ahora, no nos espere.");

    /// <summary>Said to whoever served in the armed forces (veteranscrisisline.net).</summary>
    public static readonly Localized Veterans = new(
        "Veterans: call 988 and press 1, or text 838255.", "Veteranos: llame al 988 y marque 1, o envíe un texto al 838255.");

    public static readonly Localized Call911 = new("Call 911", "Llamar al 911");

    public static readonly Localized Call988 = new("Call 988", "Llamar al 988 (marque 2)");

    public static readonly Localized Text988 = new("Text 988", "Enviar AYUDA al 988");

    public static readonly Localized TextTo988 = new("sms:988", "sms:988?body=AYUDA");

    public static readonly Localized Chat988 = new("Chat with 988", "Chat del 988");

    public static readonly Localized ChatAt988 = new("https://988lifeline.org/", "https://988lineadevida.org/");

    public static readonly Localized CallClinic = new("Call the clinic:", "Llame a la clínica:");
}
