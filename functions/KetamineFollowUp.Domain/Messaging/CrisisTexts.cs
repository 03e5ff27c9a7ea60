using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The words of the crisis texts; each is one segment in each language.</summary>
/// <remarks>988 Suicide &amp; Crisis Lifeline: call or text; Spanish: press 2, or text AYUDA. Veterans: press 1, or text 838255 (veteranscrisisline.net).</remarks>
public static class CrisisTexts
{
    /// <summary>The answer to suicidal thoughts or self-injury.</summary>
    /// <param name="wording">Which of its wordings.</param>
    /// <param name="news">What is true about the team.</param>
    public static Localized Suicide(CrisisWording wording, TeamNews news) => wording switch
    {
        CrisisWording.First => Around(
            news,
            new("Thank you for telling us. In danger? Call 911. Call or text 988 any time.", "Gracias por decirnos. En peligro? Llame al 911. Llame al 988 y marque 2, o envíe AYUDA al 988."),
            new("If you need help now, do not wait for us.", "No espere nuestra respuesta.")),
        CrisisWording.Second => Around(
            news,
            new("Thank you for letting us know. If in danger, call 911. You can call or text 988 day or night.", "Gracias por avisar. Si está en peligro, llame al 911. Llame al 988 y marque 2, o envíe AYUDA al 988."),
            new("Do not wait for us.", "No nos espere.")),
        CrisisWording.Third => Around(
            news,
            new("We got your message. In danger? Call 911 now. People at 988 answer calls and texts any time.", "Recibimos su mensaje. Hay peligro? Llame ya al 911. En el 988 le atienden: marque 2, o envíe AYUDA."),
            new("Please do not wait.", "No nos espere.")),
        CrisisWording.Brief => Around(
            news, new("In danger? Call 911. Call or text 988 now.", "En peligro? Llame al 911. Llame al 988 y marque 2, o envíe AYUDA al 988."), new("", "")),
    };

    /// <summary>The answer to a body in danger: chest pain, trouble breathing, collapse, overdose.</summary>
    /// <param name="wording">Only the short one has words of its own.</param>
    /// <param name="news">What is true about the team.</param>
    public static Localized Danger(CrisisWording wording, TeamNews news) => wording switch
    {
        CrisisWording.First or CrisisWording.Second or CrisisWording.Third => Around(
            news,
            new("Thank you for telling us. If this is happening now, call 911 now. Do not wait for us.", "Gracias por decirnos. Si está pasando ahora, llame ya al 911. No nos espere."),
            new("", "")),
        CrisisWording.Brief => Around(news, new("If this is happening now, call 911 now.", "Si está pasando ahora, llame ya al 911."), new("", "")),
    };

    /// <summary>The answer to violence, and the only one to a patient of whom it must be asked first whether it is safe to talk.</summary>
    /// <remarks>It names neither the cause nor a hotline nor a team: whoever is feared may read this phone.</remarks>
    public static Localized Neutral { get; } = Sms.Text(
        "Thanks, we got your message. Emergency: 911.",
        "Gracias, recibimos su mensaje. Emergencia: 911.");

    /// <summary>Follows the suicide text to whoever served in the armed forces.</summary>
    public static Localized Veterans { get; } = Sms.Text(
        "Veterans: press 1, or text 838255",
        "Veteranos: marque 1, o envíe un texto al 838255");

    /// <summary>Follows a crisis text to a number that no patient has: help must find whoever wrote.</summary>
    public static Localized SayWhoYouAre { get; } = Sms.Text(
        "If you are our patient, send your name and where you are.",
        "Si es paciente nuestro, envíe su nombre y dónde está.");

    /// <summary>Asked once of a patient in an emergency, as a text of its own and the last.</summary>
    public static Localized WhereAreYou { get; } = Sms.Text("Where are you right now?", "Dónde está ahora mismo?");

    /// <summary>Follows the answer to it.</summary>
    public static Localized WhereNoted { get; } = Sms.Text(
        "Thank you, we have noted it. In danger? Call 911. Call or text 988 any time.",
        "Gracias, lo anotamos. En peligro? Llame al 911. Llame al 988 y marque 2, o envíe AYUDA al 988.");

    private static Localized Around(TeamNews news, Localized before, Localized after)
    {
        var team = TeamSentence.Of(news) ?? new("", "");
        return Sms.Text(Joined(before.En, team.En, after.En), Joined(before.Es, team.Es, after.Es));
    }

    private static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
