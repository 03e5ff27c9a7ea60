using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: farewells, last messages, provision for those left behind. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class SpanishFarewell
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.farewell.goodbye = Suicide SaidEmergency
            adios a todos|todas|mi|mis|este|la ~2 !hasta
            adios ~1 todos|mundo|vida|cruel|familia|hijos|para
            adios para siempre
            adios perdonenme|perdoname|perdon|perdonen|los|las|mama|los ~1 amo|quiero?
            me despido de todos|ustedes|mi|este|la|mis|para
            me voy para siempre
            hasta siempre|nunca
            perdonenme|perdonen|perdoname ~4 adios|todo|todos|hijos|mama|familia|voy|hacer|lo que
            gracias por todo ~1 adios|hasta_nunca|hasta_siempre|me_voy
            nos vemos en el|la|otra otra|cielo|otro|vida|infierno

        es.farewell.last-message = Suicide SaidEmergency
            mi|el ultimo mensaje|adios !fue|decia|de|del|que
            ultima vez que ~2 escribo|hablo|veras|veran|sabran|saben|escriba|oyen|hablamos
            no ~4 saber ~2 de mi
            no sabran ~2 de mi
            no me ~2 veran|vas|van|volveran ~1 a? ~1 ver mas|nunca|jamas|$
            cuando lean|leas|lea|encuentren|reciban esto|este
            no ~2 voy a estar ~1 aqui|manana|mucho|mas|para|viva|vivo !en|para_la|en_la
            no estare ~1 aqui|manana|mas|viva|vivo|mucho|$ !en|para_la|para_mi|disponible
            manana ~1 no voy|estare|despierto|despertare ~2 a? estar?
            no ~1 voy a estar mucho|mas
            cuando ~1 no este !lloviendo|listo|abierto|ocupado

        es.farewell.provision = Suicide SaidEmergency
            ^ por? favor? cuida|cuiden|cuide|cuidame|cuidenme|cuidenmelos ~1 a|de|mucho mis|mi|los|las {es-kids} !mientras|durante|manana|el|la
            cuida|cuiden|cuide|cuidenme ~1 a|de mis|mi {es-kids} !mientras|durante|manana
            dile|diganle|digale|diles|diganles ~1 a? mi|mis|todos ~1 {es-kids}|esposa|esposo|hermano|hermana|papa|padres|novia|novio|que? ~3 amo|quiero|perdon|perdone|perdonen|ame|quise|siento|adoro
            no es|fue culpa de nadie|ustedes|tu
            no lloren por mi
            escribi|escrito|deje|deje|hice|dejo ~2 carta|nota|cartas ~1 despedida|para|a|de|suicidio mis|mi|todos|despedida|suicida?
            carta de despedida
            regale|regalado|regalando ~1 todas|todo|mis ~2 cosas
        """);
}
