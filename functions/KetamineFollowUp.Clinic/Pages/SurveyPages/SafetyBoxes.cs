using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Pages.SurveyPages;

/// <summary>Where to find help, on every patient page, and the crisis text after a positive answer. Numbers can be tapped.</summary>
/// <remarks>988 Suicide &amp; Crisis Lifeline: call or text; Spanish: call and press 2, or text AYUDA (988lifeline.org).</remarks>
internal static class SafetyBoxes
{
    private static readonly Localized Title = new("Thank you for telling us", "Gracias por decirnos");

    private static readonly Localized CrisisAdvice = new(
        "If you are in danger now, call 911. You can call or text 988 at any time, free.",
        "Si está en peligro ahora, llame al 911. Puede llamar al 988 y marcar 2, o enviar AYUDA al 988, a cualquier hora y gratis.");

    private static readonly Localized DangerAdvice = new(
        "If this is happening now, call 911 now. Do not wait for us.", "Si está pasando ahora, llame ya al 911. No nos espere.");

    private static readonly Localized TeamAlerted = new("We have alerted our on-call team.", "Avisamos al equipo de guardia.");

    private static readonly Localized DoNotWait = new("If you need help now, do not wait for us.", "Si necesita ayuda ahora, no nos espere.");

    private static readonly Localized Call911 = new("Call 911", "Llamar al 911");

    /// <summary>Stands on top of every patient page.</summary>
    public static Html Banner(Language language) => language switch
    {
        Language.En => Html.Of($"""
            <header class="banner"><div><p>This page is not watched around the clock. Emergency? <a href="tel:911">Call 911</a>, or <a href="tel:988">call 988</a>, or <a href="sms:988">text 988</a>.</p></div></header>
            """),
        Language.Es => Html.Of($"""
            <header class="banner"><div><p>Nadie vigila esta página todo el día. ¿Emergencia? <a href="tel:911">Llame al 911</a>, o <a href="tel:988">llame al 988</a> y marque 2, o <a href="sms:988?body=AYUDA">envíe AYUDA al 988</a>.</p></div></header>
            """),
    };

    /// <summary>The box that the page's answers call for.</summary>
    /// <param name="need">What they say.</param>
    /// <param name="someoneIsOnCall">False with a gap in the roster: then nobody was alerted, and the page does not say so.</param>
    /// <param name="language">The patient's.</param>
    public static Html For(SafetyNeed need, bool someoneIsOnCall, Language language) => need switch
    {
        SafetyNeed.None => Html.Empty,
        // It names neither the cause nor a hotline: whoever is feared may look at this page.
        SafetyNeed.Danger => Box(
            language, DangerAdvice, Html.Of($"""<a class="call" href="tel:911">{Call911.In(language)}</a>"""),
            someoneIsOnCall ? TeamAlerted.In(language) : ""),
        SafetyNeed.Crisis => Box(
            language, CrisisAdvice, Calls(language),
            someoneIsOnCall ? $"{TeamAlerted.In(language)} {DoNotWait.In(language)}" : DoNotWait.In(language)),
    };

    private static Html Box(Language language, Localized advice, Html calls, string team) => Html.Of($"""
        <section class="box crisis" aria-labelledby="crisis-title">
        <h2 id="crisis-title">{Title.In(language)}</h2>
        <p>{advice.In(language)}</p>
        {calls}
        <p>{team}</p>
        </section>
        """);

    private static Html Calls(Language language) => language switch
    {
        Language.En => Html.Of($"""
            <a class="call" href="tel:911">{Call911.En}</a>
            <a class="call" href="tel:988">Call 988</a>
            <a class="call" href="sms:988">Text 988</a>
            """),
        Language.Es => Html.Of($"""
            <a class="call" href="tel:911">{Call911.Es}</a>
            <a class="call" href="tel:988">Llamar al 988 (marque 2)</a>
            <a class="call" href="sms:988?body=AYUDA">Enviar AYUDA al 988</a>
            """),
    };
}
