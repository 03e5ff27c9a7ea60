using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: somebody else's suicide, overdose or self-injury.</summary>
internal static class SpanishOthers
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.other.act = ThirdParty Act
            se ~1 quiere|va|trata|intenta|puede|queria ~1 a? de? matar|suicidar|ahorcar|colgar|quitar_la_vida|tirar_del|aventar_del|lanzar_del|cortar_las !de_risa|el|del|la_ropa
            {es-ese}|el|ella|quiere|va|trata|tratando|tratar|intenta|intentando|amenaza|piensa|pensando|dice|amenazando ~3 matarse|suicidarse|ahorcarse|colgarse|quitarse
            tratando|intentando|amenaza|amenazando ~1 con|de? matarse|suicidarse
            se va|quiere a? pegar|dar un tiro|balazo
            dice que se va a ~1 pegar|matar|suicidar|tirar|ahorcar|colgar

        es.other.deed = ThirdParty Deed
            se tomo ~2 todas|todo|muchas|demasiadas|frasco|monton ~2 {es-pills}|frasco|$
            se tomo las {es-pills} $
            se tomo ~1 veneno|cloro|sobredosis
            se trago ~3 {es-pills}
            se corto ~1 la|las|los {es-veins}
            se ahorco|colgo|disparo
            trato|intento ~1 de? matarse|suicidarse

        es.other.killed-self = ThirdParty Report
            se suicido
            se mato !estudiando|trabajando|en_un_accidente|de_risa
            se quito la vida

        es.other.wish = ThirdParty Thought
            se ~1 quiere morir !de
            {es-ese}|ella|dice|dijo ~4 quiere morir|morirse|desaparecer !de
            quiere morirse
            {es-ese}|ella ~3 piensa|habla|hablando|pensando ~2 suicidio|suicidarse|matarse|muerte|morir
            se corta los brazos
            {es-ese} se corta|lastima|autolesiona !el

        es.other.not-live = ThirdParty SaidConcern
            no ~1 quiere ~1 vivir|seguir_viviendo !aqui|con|en
        """);
}
