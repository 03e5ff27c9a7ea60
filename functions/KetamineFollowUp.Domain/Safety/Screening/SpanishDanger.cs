using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: a body in danger, violence, somebody else's suicide or overdose. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class SpanishDanger
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.medical.chest = Medical Deed
            duele ~3 pecho !reir
            tengo|siento|dolor|presion|opresion ~1 dolor|presion|opresion|fuerte ~2 pecho
            pecho me ~1 duele|aprieta|oprime
            infarto !de_emocion
            ataque al corazon|cardiaco
            dolor ~3 pecho ~2 ahora|fuerte|brazo|respirar

        es.medical.chest-mentioned = Medical Report
            dolor|dolores|presion|opresion de|en ~1 pecho

        es.medical.no-breath = Medical SaidEmergency
            no ~1 puedo ~1 respirar !por_la_nariz|por|bien_por
            no respira
            me ahogo !en_un|de_la_risa|en
            me ~1 estoy ahogando|asfixiando !en
            falta ~1 el? aire
            se me cierra ~1 garganta
            me esta|estoy cerrando la garganta
            cuesta ~2 respirar

        es.medical.collapse-now = Medical SaidEmergency
            se desmayo ~4 no despierta|responde|reacciona|respira
            no despierta !temprano
            no reacciona|responde $
            esta inconsciente|convulsionando
            inconsciente
            se esta muriendo !de_risa|de_hambre
            me ~1 estoy muriendo $
            me ~1 esta dando ~1 ~1 infarto|ataque|derrame|convulsion|embolia
            sangrando|sangra ~2 mucho|parar|para
            no para|deja de sangrar

        es.medical.collapse = Medical Report
            me|se ~1 desmaye|desmayo|desmayado|desmaya
            perdi|perdio el conocimiento
            convulsion|convulsiones|convulsione
            me ~1 costo|costaba respirar
            doble dosis
            tome ~2 dosis doble
            tome ~2 pastillas de mas

        es.medical.call-for-help = Medical SaidEmergency
            llamen|llame|llama|manden|mande|necesito|envien|pidan ~2 ambulancia|911|policia|paramedicos
            necesito ayuda ahora|ya|urgente
            auxilio
            ayuda ~1 por favor|urgente
            es una emergencia
            estoy en peligro

        es.violence.now = Violence SaidEmergency
            me|nos ~1 esta|estan ~2 pegando|golpeando|matando|ahorcando|violando|apuntando|atacando|lastimando|amenazando|asfixiando !el|la_espalda|el_calor|de_risa|la_cabeza|el_dolor|este|la
            me ~1 va|quiere|van|trato|intento|quieren a? de? matar|apunalar|disparar !de|el|si_llego
            {es-ese}|el|ella|dice ~3 me va a matar|golpear|pegar|lastimar
            tiene|trae|saco|agarro ~2 pistola|cuchillo|arma|navaja|machete
            quiere|va a? matarme
            esta|estan ~1 entrando|rompiendo ~1 en? ~2 casa|puerta
            me acaban|acaba de violar|golpear|asaltar

        es.violence.suffered = Violence Report
            {es-ese}|el|ella|ellos ~2 me ~1 pega|pego|golpea|golpeo|maltrata|maltrato|abusa|abuso|amenaza|amenazo|viola|violo|lastima|grita|empujo|ahorco|cachetea
            me pega|pego|golpea|golpeo|maltrata|maltratan|amenaza|amenazan|pegan|golpean|golpearon|violaron|violo|abusa|abuso|asaltaron|pegaron|empuja !en_la|el_sol|en|con|el|la|un|fuerte_el|bien
            le tengo miedo ~1 a ~2 {es-ese}|el|ella
            miedo a mi {es-ese}
            no ~2 siento|estoy|soy ~1 seguro|segura ~1 en|con|aqui ~1 mi|casa|el
            violencia domestica|en
            fui violada|violado|abusada|abusado|golpeada
            me violaron
            me han|ha golpeado|violado|amenazado|pegado

        es.violence.to-others = Violence Act
            lo|la|los|las|le voy a matar|apunalar|disparar|golpear
            voy a matarlo|matarla|matarlos|matar|dispararle|apunalarlo ~2 !el_tiempo
            voy a matar a
            quiero matarlo|matarla|matarlos
            {es-quiero} ~1 matar a

        es.violence.hurt-others-thought = Violence Thought
            hacerle|hacerles ~1 dano
            {es-quiero} ~1 lastimar|golpear|herir a
            lastimarlo|lastimarla|lastimar a alguien

        es.other.act = ThirdParty Act
            se ~1 quiere|va|piensa|puede|trata|intenta|trato|intento ~1 a? de? matar|suicidar|ahorcar|colgar|quitar|tirar|lanzar|aventar|cortar !de_risa|el|del_gym|la_ropa|en_la_cama
            {es-ese}|el|ella|quiere|va|trata|tratando|tratar|intenta|intentando|amenaza|piensa|pensando|dice|amenazando ~3 matarse|suicidarse|ahorcarse|colgarse|cortarse|quitarse ~1 la? vida|venas?
            tratando|intentando|amenaza|amenazando ~1 con|de? matarse|suicidarse

        es.other.deed = ThirdParty Deed
            se tomo ~2 todas|todo|muchas|demasiadas|frasco|monton ~2 {es-pills}|frasco
            se tomo las {es-pills}
            se tomo ~1 veneno|cloro|sobredosis
            se trago ~3 {es-pills}
            se corto ~1 las|los {es-veins}
            se ahorco|colgo|disparo
            trato|intento ~1 de? matarse|suicidarse

        es.other.killed-self = ThirdParty Report
            se suicido|mato|quito ~1 la? vida? !estudiando|trabajando|en_un_accidente

        es.other.wish = ThirdParty Thought
            se ~1 quiere morir !de
            {es-ese}|el|ella|dice ~4 quiere morir|morirse|desaparecer !de
            quiere morirse
            {es-ese}|el|ella|dice ~3 no quiere ~1 vivir|seguir
            {es-ese}|ella ~3 piensa|habla|hablando|pensando ~2 suicidio|suicidarse|matarse|muerte|morir
            se corta los brazos|las
            {es-ese} ~1 se corta|lastima|autolesiona
        """);
}
