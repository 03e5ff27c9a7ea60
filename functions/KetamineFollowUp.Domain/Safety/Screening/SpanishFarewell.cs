using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: farewells, last messages, provision for those left behind.</summary>
internal static class SpanishFarewell
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.farewell.goodbye = Suicide SaidEmergency
            adios ~1 a? todos|todas|mundo|familia !hasta|nos
            adios ~1 mis|mi hijos|vida|amor|familia|ninos
            adios para siempre
            adios perdonenme|perdoname|perdon|perdonen|los_amo|las_amo|los_quiero|mama
            me despido de todos|ustedes|mi|este|la|mis|ti
            me voy para siempre
            hasta siempre|nunca
            perdonenme|perdonen|perdoname|perdon ~3 adios|todo|todos|hijos|mama|familia|me_voy|lo_que_voy
            gracias por todo ~1 adios|hasta_nunca|hasta_siempre|me_voy
            nos vemos en el cielo|infierno
            nos vemos en la otra
            despidanme|despideme|despidame de
            adios ~~2 los_amo|los_quiero|perdonenme|perdoname

        es.farewell.last-message = Suicide SaidEmergency
            es mi ultimo mensaje|adios|texto
            ultima vez que ~2 escribo|hablo|veras|veran|sabran|saben|escriba|oyen|hablamos
            no ~4 saber ~2 de mi
            no sabran ~2 de mi
            no me ~1 veran|volveran_a_ver|vas_a_volver|van_a_ver|van_a_volver !manana|hoy|el
            cuando lean|leas|lea|encuentren|reciban esto|este ~5 no|ya|muerto|muerta|habre|estare
            no ~1 voy a estar ~1 aqui|manana|mucho|mas|viva|vivo !en|para_la|en_la|disponible
            no estare ~1 aqui|manana|mas|viva|vivo|mucho|$ !en|para_la|para_mi|disponible
            manana no ~1 despierto|despertare|amanezco
            cuando ~1 no este !lloviendo|listo|abierto|ocupado|lista

        es.farewell.provision = Suicide SaidEmergency
            ^ por? favor? cuida|cuiden|cuidenme|cuidame ~1 a|de mis|mi|los|las ~1 {es-kids} !mientras|durante|manana|el|la
            por favor cuide a mis|mi {es-kids} !mientras|durante|manana
            cuida|cuiden|cuidenme ~1 a|de mis|mi {es-kids} !mientras|durante|manana
            dile|diganle|digale|diles|diganles ~1 a? ~1 {es-kids}|{es-ese}|todos ~3 amo|quiero|perdon|perdone|perdonen|ame|quise|siento|adoro
            no es|fue culpa de nadie|ustedes
            no lloren por mi
            escribi|escrito|deje|hice|dejo ~2 carta|nota|cartas ~2 despedida|para_mis|para_mi|a_mis|para_todos
            carta de despedida
            regale|regalado|regalando ~1 todas|todo|mis ~2 cosas
            dile|diganle|digale|diles|diganles ~5 no|nadie ~2 culpa
        """);
}
