using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: not wanting to live, no reason to, being done with life. A negation is part of these words, so none denies them.</summary>
internal static class SpanishHopelessness
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.not-live.want = Suicide SaidConcern
            no ~1 {es-quiero} ~1 vivir|existir|viviendo !aqui|con|en_la|en_el|solo|sola|ahi|alla|cerca|lejos|en_miami
            no ~1 {es-quiero} ~1 despertar|despertarme !temprano|tarde|a|antes|al|con
            no ~1 {es-quiero} ~1 seguir viviendo|existiendo|adelante|vivo|viva|asi|mas|aqui|luchando|sufriendo|en_este_mundo|$
            no ~1 {es-quiero} ~1 estar aqui ~1 $
            no ~1 {es-quiero} ~1 estar aqui mas|ya|en_este_mundo
            no ~1 {es-quiero} ~1 estar vivo|viva|en_este_mundo|mas
            no ~1 merezco ~1 vivir|existir|estar_vivo|estar_viva|seguir|la_vida
            no ~1 quiero|deseo ~1 esta|mi vida !social
            no ~1 se|estoy|seguro|segura ~2 si|que|de ~2 {es-quiero}|querer|vale|puedo|debo ~2 vivir|viviendo|viva|vivo|seguir|existir|pena
            no ~1 creo que ~2 quiera|pueda|valga ~2 vivir|seguir|pena

        es.hopeless.no-reason = Suicide SaidConcern
            no ~1 tengo|hay|encuentro|veo|queda|quedan|me ~3 razon|razones|motivo|motivos|nada|ganas|fuerzas|fuerza|motivacion|proposito ~1 para|por|de ~2 vivir|viviendo|vivo|existir|seguir
            no ~1 tengo|hay ~1 por que ~1 vivir|seguir|viviendo
            sin ~1 razon|razones|motivo|ganas|motivos para|de|por ~2 vivir|seguir|existir
            nada por|para ~1 que? vivir
            perdi|perdido ~2 ganas|deseos|deseo|voluntad de ~1 vivir|seguir|todo
            perdi|perdido ~1 la|toda esperanza
            no ~1 vale ~1 la pena ~1 vivir|seguir_viviendo|seguir|estar_vivo|estar_viva|la_vida|mi_vida|nada
            vida ~2 no ~1 vale ~3 pena|nada
            vida ~3 no ~1 tiene sentido|razon|caso|valor
            no ~2 veo|encuentro|tiene|hallo ~1 sentido|caso ~1 a? ~1 la_vida|mi_vida|vivir|seguir|nada
            para que ~1 vivir|vivo|seguir_viviendo|sigo_viviendo|existo|seguir|estoy_vivo|estoy_viva
            para que sigo viviendo|vivo|viva|aqui
            de que sirve vivir|seguir|mi_vida
            no ~1 hay ~1 salida|esperanza|remedio !de|del|para_el|por
            no ~1 le? veo ~1 salida|futuro|esperanza
            unica salida|solucion ~2 morir|muerte|matarme|suicidio|suicidarme
            no ~1 veo|encuentro|hallo ~1 motivo|razon
            ya nada ~1 tiene sentido
            nada tiene sentido
            tarde para mi

        es.hopeless.cannot-go-on = Suicide SaidConcern
            no ~1 puedo mas !tarde|temprano|rapido|que|por|de|ir
            no ~1 puedo ~1 seguir|continuar asi|viviendo|adelante|mas|con_esto|con_mi_vida|con_esta|$
            no ~1 aguanto|soporto|resisto ~1 mas|la_vida|esta_vida|vivir|mi_vida|esto !calor|cita
            no ~1 puedo con ~1 vida|esto|todo|mi_vida
            hasta aqui llegue
            tire la toalla

        es.hopeless.tired-of-life = Suicide Report
            {es-weary} de ~1 vivir|vida|existir|todo|estar_vivo|estar_viva !en|con|aqui
            odio ~1 vivir|mi_vida|estar_viva|estar_vivo
            me rindo con la|mi vida
        """);
}
