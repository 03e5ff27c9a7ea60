using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What a word between a negation and the phrase it may deny does to it.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>Carries a negation along without changing anything.</summary>
    Carrier = 1,
    Negation = 2,

    /// <summary>Thinking of it rather than meaning it.</summary>
    Thinking = 4,

    /// <summary>Meaning to do it.</summary>
    Intent = 8,

    /// <summary>Wanting to, being about to choose: enough for the act itself.</summary>
    Desire = 2048,

    /// <summary>An attempt.</summary>
    Attempt = 16,

    /// <summary>Fear of doing it.</summary>
    Fear = 32,

    /// <summary>Now and then: a pattern of thought, not a decision.</summary>
    Sometimes = 64,

    /// <summary>Over: "used to", "wanted".</summary>
    Past = 128,

    /// <summary>Under a negation it affirms: "cannot stop …".</summary>
    Undoes = 256,

    /// <summary>Softens a denial: "not really".</summary>
    Hedge = 512,

    /// <summary>A noun that "no" denies, and that may stand in a list: "no plans, thoughts or intent".</summary>
    Listed = 1024,
}

/// <summary>The words of the resolver, English and Spanish.</summary>
internal static class ContextWords
{
    private static readonly (Role Role, string Words)[] Table =
    [
        (Role.Negation, "not no never without nor neither none deny denies denied denying nope zero nunca jamas sin ningun ninguna ningunos niego tampoco ni"),
        (Role.Carrier, "to be been being am is are was were why a an the my me of for in or and any ever such has had have having way with at all "
            + "so more anyone anybody else others other people somebody either active actively passive passively current currently future kind "
            + "want need like feel wish experiencing experienced experience tell get getting going go had really might may acting act actual longer "
            + "de en a la el los las un una unos me se lo he ha han hay y o u tener teniendo tengo tuve tenido haber siento sentido soy estoy "
            + "hacerme hago por para dano lastimar lastimarme algun alguna nadie mas es quiera querer alguien tipo ningun mi mis"),
        (Role.Listed, "plan plans thought thoughts intent intention intentions urge urges idea ideas ideation desire desires feelings feeling "
            + "wish wishes self suicide suicidal si harm sh homicidal history issues pain pains chest breath breathing shortness nausea dizziness fainting suicidality risk hurting hurt harming killing kill myself dying "
            + "matarme suicidarme morir morirme hacerme lastimarme pensamientos idea ideas ideacion intencion intenciones plan planes deseo deseos ganas impulsos"),
        (Role.Thinking, "think thinks thinking thought thoughts idea ideas ideation feel feeling feelings felt urge urges consider considered considering contemplate contemplated contemplating "
            + "fantasize fantasizing fantasies daydream daydreaming dream dreaming imagine imagining imagined picture images visions could about obsessing ruminating tempted courage guts nerve balls valor agallas "
            + "understand tells telling told says voice voices mind wondering wonder debating talk talking talked talks joke jokes joking "
            + "pienso pensando pensar pensaria pense pensado piensa pensamientos mente cabeza cruza imagino fantaseo siento dan da tentado tentada"),
        (Role.Intent, "will going plan plans planning planned planing intend intends intending intent intention decided deciding decide determined ready set committed preparing "
            + "ill must shall voy vamos va decidi decidido planeo intencion listo lista planes plan"),
        (Role.Desire, "want wants wanting need needs wish should start starting finally time let id would gotta got rather choose chose quiero quiere deseo debo tengo ganas can"),
        (Role.Attempt, "tried try tries trying attempted attempt attempting attempts trate intente intentado tratado intento tratando intentando intentar"),
        (Role.Fear, "scared afraid fear fears terrified worried worry fearful frightened miedo temo asusta preocupa"),
        (Role.Sometimes, "sometimes occasionally times veces"),
        (Role.Past, "used wanted previously formerly wished antes queria pensaba"),
        (Role.Undoes, "let courage guts nerve balls valor agallas stop stopping help avoid quit shake resist ignore fight stand only just deny escape control hide dejar dejo evitar parar resistir sacarme solo solamente negar"),
        (Role.Hedge, "really exactly entirely completely totally fully 100 quite necessarily actively always often constantly frequently realmente exactamente precisamente"),
    ];

    private static readonly FrozenDictionary<string, Role> Roles = Table
        .SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, row.Role)))
        .GroupBy(row => row.word)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(Role.None, (roles, row) => roles | row.Role));

    /// <summary>What may follow "no" for it to deny in Spanish; in English it denies nouns only ("no I want to die" denies nothing).</summary>
    private static readonly FrozenSet<string> AfterSpanishNo =
        "me se quiero queria quiere quisiera tengo tiene tuve pienso piensa estoy esta soy es he ha voy va hay siento deseo creo hago haria planeo intente trate pense puedo lo la le estan tenia quise vi hubo existen".Split(' ').ToFrozenSet();

    public static Role Of(string word) => Roles.GetValueOrDefault(word);

    public static bool DeniesAfterNo(string next) => Of(next).HasFlag(Role.Listed) || AfterSpanishNo.Contains(next) || next is "longer" or "any" or "more" or "such" or "way" or "desire" or "chest" or "trouble" or "bad" or "dark" or "scary" or "intrusive";

    public static IEnumerable<string> All => [.. Roles.Keys, .. AfterSpanishNo];
}
