using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: wishes to be dead, suicidal thoughts, self-injury, fear of oneself.</summary>
internal static class SpanishThoughts
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.wish.die = Suicide Thought
            me ~1 {es-quiero} ~1 a? de? morir !de|por|del
            {es-quiero} ~1 de? a? morir|morirme|fallecer !de|por|del
            ganas de ~1 morir|morirme|matarme|suicidarme|desaparecer|no_existir|no_despertar !de|por
            mejor me muero|muriera
            mejor morir|morirme|muerto|muerta
            mejor no ~1 estar|existir|vivir|haber_nacido !en|con
            mejor ~1 estar|estaria|estuviera|seria ~1 estar? muerto|muerta
            prefiero|preferiria ~1 morir|morirme|muerto|muerta
            prefiero|preferiria estar muerto|muerta
            ojala ~2 me|que ~2 muera|muriera|muero|mate|matara|lleve|llevara|atropelle|atropellara
            ojala ~2 muerto|muerta
            ojala ~2 no ~1 despierte|despertara|despertar|hubiera_nacido|existiera|amanezca|amaneciera|haber_nacido
            quisiera|quiero|deseo|desearia|gustaria ~1 estar|verme ~1 muerto|muerta
            quisiera|quiero|deseo|desearia|gustaria|hubiera ~1 no|nunca ~1 haber_nacido|despertar|existir|nacer|vivir|despertarme|nacido
            morir|morirme|muerte ~2 mejor|salida|alivio|solucion|descanso
            dios|diosito ~2 me lleve|quite|recoja
            que me lleve ~1 dios|muerte|senor
            dios|diosito llevame|recogeme
            pienso|pensando|pensar|pense|pensado|piensa ~2 en ~2 morir|morirme|muerte|muerto|muerta|matarme|suicidio|suicidarme|quitarme|matar
            quiero dormir ~3 no ~1 despertar|despertarme
            dormir y ~1 no|nunca|jamas ~1 despertar
            dormir para siempre
            no despertar nunca|jamas|mas|$
            {es-quiero} ~1 desaparecer|desvanecerme|esfumarme
            quiero|quisiera que ~1 todo|esto|vida ~1 se? termine|acabe|acabara|terminara|pare
            quiero|quisiera ~1 estar|irme|reunirme ~1 con ~3 cielo|dios|senor
            quiero|quisiera irme al cielo
            quiero descansar ~1 para_siempre|eternamente|de_vivir|de_todo|en_paz
            me dejen|dejenme|dejame|deja morir
            estoy listo|lista|preparado|preparada para ~1 morir|irme|partir
            no me importa|importaria ~1 si? ~1 morir|morirme|muero|muriera|vivir|despierto
            da ~1 igual ~1 si? ~1 morir|morirme|muero|vivo|vivir
            prefiero|preferiria no ~1 existir|estar_aqui|vivir|despertar|haber_nacido
            quiero ~2 ir|irme de este mundo
            me quiero ir de este mundo
            solo ~1 morir
            pronto ~1 dejare|dejar|voy_a_dejar de sufrir
            descansar para siempre
            pronto voy a descansar
            {es-quiero} ~1 morir|morirme

        es.thought.suicide-word = Suicide Thought
            suicida
            suicidas
            suicidio
            suicidarse
            suicidar

        es.better-off = Suicide Report
            {es-would} ~3 mejor|felices|tranquilos ~2 sin mi
            mejor ~1 sin mi $
            mejor ~1 estar? ~1 muerto|muerta
            soy|siento|ser ~2 carga|estorbo ~1 para|$
            soy|siento ~1 una carga|un_estorbo|un_peso
            nadie|quien|ninguno ~3 {es-miss} ~5 muero|muriera|muerto|muerta|desaparezco|falto|desapareciera
            nadie me ~1 extranaria|extranara|va_a_extranar
            si me muero|muriera ~4 mejor|nadie|importa|importaria|todos
            mundo ~3 mejor sin
            no deberia ~2 existir|vivo|viva
            {es-would} ~2 mejor con otra|otro mama|papa|madre|padre|esposa|esposo
            mejor ~1 si ~1 no existiera|estuviera|hubiera_nacido|viviera
            favor si me muero|muriera|mato
            librar|librarse de mi

        es.voices = Suicide Report
            voz|voces ~3 {es-tell} ~3 mate|muera|matarme|suicide|salte|corte|tire|matar
            que me mate|suicide

        es.harm.urge = SelfHarm Thought
            hacerme ~1 dano
            hacer me dano
            me ~1 {es-quiero} a? ~1 hacer dano|algo_malo
            lastimarme|danarme|golpearme|herirme|quemarme|castigarme !la_rodilla|jugando|con_el
            me ~1 {es-quiero} a? lastimar|danar|golpear|herir|quemar|castigar !la|el
            cortarme !el|las_unas|cocinando|un|la_barba|los
            me ~1 {es-quiero} a? cortar !el|las_unas|la|cocinando|un|mas|las|los
            autolesion|autolesiones|autolesionarme|autolesiono
            me ~1 hago|hice|haciendo dano !el|la|en_el|en_la
            me ~1 cortaba|quemo|quemaba !el|con_el
            me golpeo la cabeza !sin
            me ~2 corto|cortando !el|la_llamada|las_unas|la|cocinando
            me corte ~2 brazo|brazos|piernas|pierna|proposito|anoche|adrede !cocinando
            volvi a cortarme|lastimarme

        es.fear.of-self = SelfHarm SaidConcern
            miedo ~1 de|a? ~1 lo que ~1 me? ~1 puedo|pueda|podria|vaya|haga ~1 hacer|hacerme|a_hacer|$
            miedo ~2 hacer|cometer ~1 algo|una_locura|tonteria
            miedo ~2 hacerme|matarme|suicidarme|lastimarme|cortarme
            miedo ~1 de mi mismo|misma
            voy a hacer|cometer una locura|tonteria
            no ~1 confio en mi !memoria|medico
            no ~1 me? estoy|siento seguro|segura ~1 solo|sola|conmigo
            no ~1 me dejen solo|sola
            no ~1 puedo estar solo|sola
            puedo|podria|pueda ~1 hacerme algo|dano
            miedo ~2 quedarme|estar solo|sola
        """);
}
