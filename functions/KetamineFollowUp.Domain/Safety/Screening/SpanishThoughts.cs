using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: wishes to be dead, suicidal thoughts, no reason to live, self-injury, fear of oneself. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class SpanishThoughts
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.wish.die = Suicide Thought
            me ~1 {es-quiero} ~1 a? de? morir !de|por|del
            {es-quiero} ~1 de? a? morir|morirme|fallecer !de|por|del|risa
            ganas de ~1 morir|morirme|matarme|suicidarme|desaparecer|no !de|por
            mejor me muero|muriera|morir|morirme
            mejor ~1 estar|estaria|estuviera|seria|si ~1 estar|estoy|estuviera|me? muerto|muerta|muriera|muero
            prefiero|preferiria ~1 morir|morirme|estar|muerto ~1 muerto|muerta?
            ojala ~2 me|que ~2 muera|muriera|muero|mate|matara|lleve|atropelle|atropellara
            ojala ~2 muerto|muerta
            ojala ~1 no despierte|despertara|despertar|hubiera|existiera|estuviera|amanezca|amaneciera ~1 nacido|manana|nunca|aqui?
            quisiera|quiero|deseo|desearia|preferiria|gustaria ~1 estar|haber|verme|ser ~1 muerto|muerta
            quisiera|quiero|deseo|desearia|gustaria|hubiera ~2 no|nunca haber|despertar|existir|nacido|nacer|vivir|despertarme ~1 nacido|jamas|mas|nunca?
            morir|morirme|muerte ~1 seria|es|solucion|alivio|descanso|unica ~2 mejor|salida|alivio|solucion|descanso|solucion
            que dios|diosito ~1 me lleve|quite|recoja
            que me lleve ~1 dios|muerte|senor
            dios|diosito llevame|ya|recogeme
            pienso|pensando|pensar|pense|pensado|piensa ~2 en ~2 morir|morirme|muerte|muerto|matarme|suicidio|suicidarme|quitarme
            quiero dormir ~3 no despertar|despertarme
            dormir y no|nunca|jamas despertar
            dormir para siempre
            no despertar nunca|jamas|mas|$
            {es-quiero} ~1 desaparecer|desvanecerme|esfumarme
            quiero|quisiera que ~1 todo|esto|vida ~1 se? termine|acabe|acabara|terminara|pare
            quiero|quisiera estar ~1 con ~3 cielo|dios|senor
            quiero descansar ~1 para_siempre|eternamente|de_vivir|de_todo
            me dejen|dejenme|dejame|deja morir
            estoy listo|lista|preparado|preparada para morir|irme|partir

        es.wish.not-live = Suicide SaidConcern
            no ~1 {es-quiero} ~1 vivir|existir|despertar|despertarme|viviendo !aqui|con|en_la|en_el|en_esta|solo|sola|ahi|alla|cerca|temprano|tarde|a|lejos|mas_en|en_miami
            no ~1 {es-quiero} ~1 seguir viviendo|existiendo|adelante|vivo|viva|asi|mas|aqui|luchando|sufriendo|en_este|$
            no ~1 {es-quiero} ~1 estar aqui ~1 $
            no ~1 {es-quiero} ~1 estar aqui mas|ya|en este
            no ~1 {es-quiero} ~1 estar vivo|viva|en este mundo|mas
            no quiere|quieren ~1 vivir|seguir !aqui|con|en|conmigo
            no merezco ~1 vivir|existir|estar|seguir|la vida
            no quiero|deseo ~1 esta|mi vida ~1 mas|$
            no se|estoy|seguro|segura ~2 si|que|de ~2 {es-quiero}|querer|vale|puedo|debo ~2 vivir|viviendo|viva|vivo|aqui|seguir|existir|pena
            no creo que ~2 quiera|pueda|valga ~2 vivir|seguir|pena
            no me importa|importaria ~1 si? ~1 morir|morirme|muero|muriera|vivir|vivo|despierto

        es.hopeless.no-reason = Suicide SaidConcern
            no ~1 tengo|hay|encuentro|veo|queda|me ~3 razon|razones|motivo|motivos|nada|ganas|motivacion|proposito ~1 para|por|de ~2 vivir|viviendo|vivo|existir|seguir
            no tengo|hay ~1 por que ~1 vivir|seguir|viviendo
            sin ~1 razon|razones|motivo|ganas|motivos para|de|por ~2 vivir|viviendo|seguir|existir
            nada por|para ~1 que? vivir
            perdi|perdido ~1 las|todas|mis ~1 ganas|deseos de ~1 vivir|seguir|todo
            perdi ~1 la esperanza|voluntad
            no vale ~1 la pena ~1 vivir|seguir|viviendo|esta|mi|la|nada
            vida ~3 no vale ~3 pena|nada
            vida ~3 no tiene sentido|razon|caso|valor
            no ~2 veo|encuentro|tiene|hallo ~1 sentido|caso ~1 a? ~1 la|mi|vivir|esta|seguir|nada|vida
            para que ~1 vivir|vivo|seguir|sigo|existo|estoy ~1 viviendo|vivo|viva|aqui?
            de que sirve vivir|seguir|mi
            no hay ~1 salida|futuro|esperanza|remedio !de|del|para_el
            no ~1 le? veo ~1 salida|futuro|esperanza
            unica salida|solucion ~2 morir|muerte|matarme|suicidio|suicidarme|esta

        es.hopeless.cannot-go-on = Suicide SaidConcern
            no ~1 puedo mas !tarde|temprano|rapido|que|por|de|ir
            no ~1 puedo ~1 seguir|continuar asi|viviendo|adelante|mas|con_esto|con_mi|con_esta|$
            no ~1 aguanto|soporto|resisto ~1 mas|la|esta|vivir|mi|esto ~1 !calor|cita
            no ~1 puedo con ~2 vida|esto|todo|mi
            hasta aqui llegue
            tire la toalla

        es.hopeless.tired-of-life = Suicide Report
            cansado|cansada|harto|harta|aburrido|aburrida|canse|agotado|agotada|jarto|jarta de ~1 vivir|vida|existir|todo !en|con|aqui
            odio ~1 vivir|mi vida|estar viva|vivo
            me rindo ~1 con|$ la|todo?

        es.better-off = Suicide Report
            estarian|estaria|estan|estaran|vivirian|serian ~3 mejor|felices|tranquilos ~2 sin mi
            mejor sin mi !telefono|celular|carro|medicina
            mejor ~1 sin mi $
            mejor|estaria|estarias ~2 muerto|muerta
            estaria mejor ~1 muerto|muerta|en el
            soy|siento|ser ~2 carga|estorbo|peso
            nadie|quien|ninguno ~3 extranaria|extranara|extrana|importa|importaria|importo|lloraria|va ~5 muero|muriera|muerto|muerta|vivo|desaparezco|falto
            extranaria si me|ya|no
            nadie me ~1 extranaria|va a extranar
            no deberia ~2 existir|vivo|viva|nacido
            si me muero|muriera ~5 mejor|nadie|importa|importaria|todos
            el mundo ~3 mejor sin

        es.thought.suicide-word = Suicide Thought
            suicida
            suicidas
            suicidio
            suicidarse
            suicidar

        es.harm.urge = SelfHarm Thought
            hacerme ~1 dano|algo|cosas !el|la_medicina|efecto|un
            me ~1 {es-quiero} a? ~1 hacer dano|algo|cosas
            hacerme dano
            lastimarme|danarme|golpearme|herirme|quemarme|castigarme !la_rodilla|jugando|con_el
            me ~1 {es-quiero} a? lastimar|danar|golpear|herir|quemar|castigar !la|el
            cortarme !el|las_unas|cocinando|un|la_barba
            me ~1 {es-quiero} a? cortar !el|las_unas|la|cocinando|un|mas|las
            autolesion|autolesiones|autolesionarme|autolesiono|autolesionado
            me ~1 hago|hice|estoy dano|haciendo ~1 dano?
            me corto !el|la_llamada|las_unas|la|cocinando
            me corte ~2 brazo|brazos|piernas|pierna|proposito|anoche|adrede
            volvi a cortarme|lastimarme

        es.fear.of-self = SelfHarm SaidConcern
            miedo ~1 de|a ~1 lo que|mi ~2 puedo|pueda|podria|vaya|mi|haga|mismo|misma ~1 hacer|a|mismo|misma?
            miedo ~2 lo que
            miedo ~2 hacer|cometer ~1 algo|una ~1 locura|malo|mi|vida|tonteria?
            miedo ~2 hacerme|matarme|suicidarme|lastimarme|cortarme ~1 dano|algo?
            miedo ~1 de mi mismo|misma
            voy a hacer|cometer una locura|tonteria
            no confio en mi
            no estoy seguro|segura solo|sola|conmigo
            no me siento seguro|segura solo|sola|conmigo
            no me dejen solo|sola

        es.voices = Suicide Report
            voz|voces ~3 dice|dicen|pide|piden|ordenan|mandan ~2 mate|muera|matarme|suicide|salte|corte|mate|tire
            que me mate|muera|suicide
        """);
}
