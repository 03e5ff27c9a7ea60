using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The answer to PLAN. It says nothing of what the page holds: whoever sees the phone's screen reads it too. <c>{link}</c> stands for the link made at delivery.</summary>
public static class PlanTexts
{
    /// <summary>The link to the patient's own page.</summary>
    public static Localized Link { get; } = Sms.Text(
        "Here is your page: {link} It opens once, within 15 minutes. Texts are not watched around the clock. Emergency? Call 911, or call or text 988.",
        "Aquí está su página: {link} Se abre una sola vez, en los próximos 15 minutos. No vigilamos los textos todo el día. ¿Emergencia? Llame al 911, o al 988 y marque 2.");
}
