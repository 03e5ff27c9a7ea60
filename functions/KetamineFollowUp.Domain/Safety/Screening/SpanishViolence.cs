using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: violence suffered or threatened.</summary>
internal static class SpanishViolence
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.violence.now = Violence SaidEmergency
            me|nos ~1 esta|estan ~2 pegando|golpeando|matando|ahorcando|violando|apuntando|atacando|lastimando|amenazando|asfixiando !el|la|de_risa|este|los|las
            {es-ese}|el|ella|dice|dijo ~3 me va|van|quiere|quieren|trato|intento a? de? matar|golpear|disparar|apunalar
            me va|van|quiere|quieren|trato|intento a? de? matar|apunalar|disparar !de|el|si_llego
            tiene|trae|saco|agarro ~2 {es-gun}|cuchillo|navaja|machete
            quiere|va a? matarme
            esta|estan ~1 entrando|rompiendo ~3 casa|puerta
            me acaban|acaba de violar|golpear|asaltar
            me apunto|apunta con ~1 {es-gun}|cuchillo

        es.violence.suffered = Violence Report
            {es-ese}|ella|ellos ~2 me ~1 {es-hurts} !en_la_cara_el
            me {es-hurts} !en_la|el|en_el|con_la|la|un|fuerte_el|bien|los|las
            me han|ha golpeado|violado|amenazado|pegado
            le tengo miedo ~1 a ~1 {es-ese}|el|ella
            miedo a mi {es-ese}
            no ~2 siento|estoy ~1 seguro|segura ~1 en|con|aqui ~1 casa|el|$
            violencia domestica
            fui violada|violado|abusada|abusado|golpeada
            me violaron
            {es-ese} ~1 me ~1 quiere pegar|golpear
            me ~1 esta|anda siguiendo
            abusaron|abuso de mi
            me obligo|obliga|forzo ~2 sexo|tener|acostarme|$

        es.violence.to-others = Violence Act
            lo|la|los|las|le voy a matar|apunalar|disparar
            voy a matarlo|matarla|matarlos|dispararle|apunalarlo
            voy a matar a

        es.violence.to-others-wish = Violence Thought
            hacerle|hacerles ~1 dano
            quiero matarlo|matarla|matarlos|lastimarlo|lastimarla
            {es-quiero} ~1 matar|lastimar|golpear|herir a
            lo|la|los|las quiero matar
        """);
}
